import '../shared/start.js';
