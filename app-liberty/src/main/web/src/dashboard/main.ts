import '../shared/start.js';
import './app.js';
