import type {AssistantSettings, WebsiteTicket} from '../desk-types.js';

/** Why a reply cannot go one way. */
export type Hindrance = 'no_thread' | 'no_address' | 'not_wanted' | 'no_mail' | 'unknown';

/** Which ways a reply can go: nothing where it can, else why not. */
export interface ReplyWays {
  thread: Hindrance | undefined;
  email: Hindrance | undefined;
}

export function replyWays(ticket: Pick<WebsiteTicket, 'session_id' | 'email' | 'wants_reply'>, settings: Pick<AssistantSettings, 'mail'> | undefined): ReplyWays {
  return {
    thread: ticket.session_id === null ? 'no_thread' : undefined,
    email: ticket.email === null ? 'no_address' : !ticket.wants_reply ? 'not_wanted' : settings === undefined ? 'unknown' : settings.mail ? undefined : 'no_mail',
  };
}

/** What is chosen at first: the e-mail where it is possible, since a visitor may have left the page; else the conversation. */
export function firstChoice(ways: ReplyWays): {in_thread: boolean; by_email: boolean} {
  return {by_email: ways.email === undefined, in_thread: ways.thread === undefined};
}
