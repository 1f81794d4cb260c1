import '../shared/start.js';
import './interview-room.js';
