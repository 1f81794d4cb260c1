import type {TicketPage, TicketStatus, WebsiteTicket} from '../desk-types.js';

/** One call for tickets. */
export interface TicketQuery {
  status: TicketStatus | '';
  category: string;
  text: string;
  /** `me`, `none`, or an account. */
  owner: string;
  due: '' | 'overdue' | 'soon';
  before: number | null;
  limit: number;
}

/** What is looked for; an empty status means both. */
export interface QueueFilter {
  status: TicketStatus | '';
  category: string;
  text: string;
  owner: string;
  due: '' | 'overdue' | 'soon';
}

/** Where the queue goes on. */
export interface QueuePlace {
  status: TicketStatus;
  before: number | null;
}

/** The most the server gives at once. */
const MOST = 200;

/** Up to `limit` tickets of the queue: the open ones first, then those that are done, each the newest first; what is due is open. `next` is where to go on, or null at the end. */
export async function readQueue(
  get: (query: TicketQuery) => Promise<TicketPage>,
  {status, category, text, owner, due}: QueueFilter,
  limit: number,
  from: QueuePlace = {status: status || 'offen', before: null},
): Promise<{items: WebsiteTicket[]; next: QueuePlace | null}> {
  const found = new Map<number, WebsiteTicket>();
  let place: QueuePlace | null = from;
  while (place && found.size < limit) {
    const at: QueuePlace = place;
    const page = await get({status: at.status, category, text, owner, due, before: at.before, limit: Math.min(MOST, limit - found.size)});
    for (const ticket of page.items) found.set(ticket.id, ticket);
    if (page.next !== null) place = {status: at.status, before: page.next};
    else place = status === '' && due === '' && at.status === 'offen' ? {status: 'erledigt', before: null} : null;
  }
  return {items: [...found.values()], next: place};
}

/** The tickets of `now` that were not in `before`. */
export function arrived(before: readonly WebsiteTicket[], now: readonly WebsiteTicket[]): WebsiteTicket[] {
  const newest = Math.max(0, ...before.map((ticket) => ticket.id));
  return now.filter((ticket) => ticket.id > newest);
}

/** The ticket somebody means by `73` or `#73`; nothing for other words. */
export function numberIn(text: string): number | undefined {
  const found = /^\s*#?(\d{1,15})\s*$/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Where a ticket stands in a queue: those beside it, in the queue's order. */
export function beside(queue: readonly number[], id: number): {earlier: number | undefined; later: number | undefined} {
  const at = queue.indexOf(id);
  return at < 0 ? {earlier: undefined, later: undefined} : {earlier: queue[at - 1], later: queue[at + 1]};
}
