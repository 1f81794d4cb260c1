import {frame} from './frame.js';
import {sheet} from './sheet.js';
import {talk} from './talk.js';
import {theme} from './theme.js';

export const styles = [theme, frame, talk, sheet];
