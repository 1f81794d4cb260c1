import {customElement} from 'lit/decorators.js';
import {NotFoundScreen} from './not-found.js';

@customElement('dash-candidate-import')
export class CandidateImportScreen extends NotFoundScreen {}
