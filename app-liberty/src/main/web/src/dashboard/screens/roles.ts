import {customElement} from 'lit/decorators.js';
import {NotFoundScreen} from './not-found.js';

@customElement('dash-roles')
export class RolesScreen extends NotFoundScreen {}
