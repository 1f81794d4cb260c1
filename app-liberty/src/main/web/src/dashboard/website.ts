// The screens about the website, fetched together when the first of them is wanted.
import './screens/website-feedback.js';
import './screens/website-figures.js';
import './screens/website-knowledge.js';
import './screens/website-log.js';
import './screens/website-thread.js';
import './screens/website-threads.js';
import './screens/website-ticket.js';
import './screens/website-tickets.js';
