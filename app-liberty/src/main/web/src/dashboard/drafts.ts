import {session} from './context.js';
import {Drafts} from './logic/drafts.js';

/** What the reader began to write. */
export const drafts = new Drafts(() => session.account?.username);
