import {InterviewWidget} from './interview-widget.js';

customElements.define('interview-widget', InterviewWidget);
