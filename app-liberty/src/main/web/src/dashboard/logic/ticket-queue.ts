import type {TicketPage, TicketStatus, WebsiteTicket} from '../desk-types.js';

/** One call for tickets. */
export interface TicketQuery {
  status: TicketStatus;
  category: string;
  text: string;
  before: number | null;
  limit: number;
}

/** What is looked for; an empty status means both. */
export interface QueueFilter {
  status: TicketStatus | '';
  category: string;
  text: string;
}

/** Where the queue goes on. */
export interface QueuePlace {
  status: TicketStatus;
  before: number | null;
}

/** The most the server gives at once. */
const MOST = 200;

/** Up to `limit` tickets of the queue: the open ones first, then those that are done, each the newest first. `next` is where to go on, or null at the end. */
export async function readQueue(
  get: (query: TicketQuery) => Promise<TicketPage>,
  {status, category, text}: QueueFilter,
  limit: number,
  from: QueuePlace = {status: status || 'offen', before: null},
): Promise<{items: WebsiteTicket[]; next: QueuePlace | null}> {
  const found = new Map<number, WebsiteTicket>();
  let place: QueuePlace | null = from;
  while (place && found.size < limit) {
    const at: QueuePlace = place;
    const page = await get({status: at.status, category, text, before: at.before, limit: Math.min(MOST, limit - found.size)});
    for (const ticket of page.items) found.set(ticket.id, ticket);
    if (page.next !== null) place = {status: at.status, before: page.next};
    else place = status === '' && at.status === 'offen' ? {status: 'erledigt', before: null} : null;
  }
  return {items: [...found.values()], next: place};
}

/** The tickets of `now` that were not in `before`. */
export function arrived(before: readonly WebsiteTicket[], now: readonly WebsiteTicket[]): WebsiteTicket[] {
  const newest = Math.max(0, ...before.map((ticket) => ticket.id));
  return now.filter((ticket) => ticket.id > newest);
}
