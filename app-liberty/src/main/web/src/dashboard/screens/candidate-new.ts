import {customElement} from 'lit/decorators.js';
import {NotFoundScreen} from './not-found.js';

@customElement('dash-candidate-new')
export class CandidateNewScreen extends NotFoundScreen {}
