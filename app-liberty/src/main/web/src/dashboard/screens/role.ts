import {customElement} from 'lit/decorators.js';
import {NotFoundScreen} from './not-found.js';

@customElement('dash-role')
export class RoleScreen extends NotFoundScreen {}
