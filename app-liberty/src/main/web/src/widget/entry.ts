import {InterviewWidget} from './interview-widget.js';

// A page may load the script twice, for example by hand and by a tag manager.
if (!customElements.get('interview-widget')) customElements.define('interview-widget', InterviewWidget);
