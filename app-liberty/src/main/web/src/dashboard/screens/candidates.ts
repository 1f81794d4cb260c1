import {customElement} from 'lit/decorators.js';
import {NotFoundScreen} from './not-found.js';

@customElement('dash-candidates')
export class CandidatesScreen extends NotFoundScreen {}
