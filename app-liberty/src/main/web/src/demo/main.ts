import '../shared/start.js';
import './interview-demo.js';

// The built page loads the script a site would embed; while the pages are worked on, it is not there yet.
if (import.meta.env.DEV) void import('../widget/entry.js');
