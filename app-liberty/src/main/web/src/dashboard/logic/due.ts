import type {WebsiteTicket} from '../desk-types.js';

/** A ticket due within so many milliseconds is soon due; our own figure. */
export const SOON = 4 * 3_600_000;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a ticket stands to its due time: in minutes, hours or days, whichever is said first. */
export interface Due {
  state: 'overdue' | 'soon' | 'later';
  unit: 'minute' | 'hour' | 'day';
  n: number;
}

/** The due clock of a ticket; nothing when it has no due time, or is done. Two days and more are said in days, an hour and more in hours. */
export function due(ticket: Pick<WebsiteTicket, 'due_at' | 'status'>, now: number): Due | undefined {
  const at = ticket.due_at === null || ticket.status === 'erledigt' ? Number.NaN : Date.parse(ticket.due_at);
  if (Number.isNaN(at)) return undefined;
  const left = at - now;
  const length = Math.abs(left);
  const [unit, size] = length >= 2 * DAY ? (['day', DAY] as const) : length >= HOUR ? (['hour', HOUR] as const) : (['minute', MINUTE] as const);
  return {state: left < 0 ? 'overdue' : left <= SOON ? 'soon' : 'later', unit, n: Math.floor(length / size)};
}

/** A moment as `<input type="datetime-local">` wants it, in the reader's time. */
export function localMinute(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
