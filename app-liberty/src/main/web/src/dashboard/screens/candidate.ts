import {customElement} from 'lit/decorators.js';
import {NotFoundScreen} from './not-found.js';

@customElement('dash-candidate')
export class CandidateScreen extends NotFoundScreen {}
