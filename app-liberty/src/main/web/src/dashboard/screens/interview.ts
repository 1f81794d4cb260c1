import {customElement} from 'lit/decorators.js';
import {NotFoundScreen} from './not-found.js';

@customElement('dash-interview')
export class InterviewScreen extends NotFoundScreen {}
