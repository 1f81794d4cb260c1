import '../shared/start.js';
import './interview-landing.js';
