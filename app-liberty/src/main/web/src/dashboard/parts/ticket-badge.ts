import {html, nothing, type TemplateResult} from 'lit';
import '../../shared/components/ik-badge.js';
import {desk} from '../desk-api.js';
import type {TicketStatus, WebsiteTicket} from '../desk-types.js';
import {due} from '../logic/due.js';
import {t} from '../texts/desk-ticket.js';
import {t as work} from '../texts/desk-work.js';

export function ticketBadge(status: TicketStatus): TemplateResult {
  const done = status === 'erledigt';
  return html`<ik-badge tone=${done ? 'ok' : 'warn'} icon=${done ? 'check' : 'clock'}>${t(`status.${status}`)}</ik-badge>`;
}

/** The due clock in words; nothing for a ticket that has none. */
export function dueBadge(ticket: Pick<WebsiteTicket, 'due_at' | 'status'>, now: number = Date.now()): TemplateResult | typeof nothing {
  const clock = due(ticket, now);
  if (!clock) return nothing;
  const {state, unit, n} = clock;
  const words = n === 0 ? work('due.now') : work(state === 'overdue' ? `due.overdue.${unit}` : `due.${unit}`, {n});
  const look = {overdue: ['danger', 'alert'], soon: ['warn', 'hourglass'], later: ['neutral', 'clock']} as const;
  const [tone, icon] = look[state];
  return html`<ik-badge tone=${tone} icon=${icon}>${words}</ik-badge>`;
}

/** Who looks after a ticket, as the reader is told. */
export function ownerName(owner: string | null, me: string): string {
  return owner === null ? work('owner.none') : owner === me ? work('owner.me') : desk.nameOf(owner);
}
