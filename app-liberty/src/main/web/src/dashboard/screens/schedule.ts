import {customElement} from 'lit/decorators.js';
import {NotFoundScreen} from './not-found.js';

@customElement('dash-schedule')
export class ScheduleScreen extends NotFoundScreen {}
