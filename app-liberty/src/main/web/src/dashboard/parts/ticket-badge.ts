import {html, type TemplateResult} from 'lit';
import '../../shared/components/ik-badge.js';
import type {TicketStatus} from '../desk-types.js';
import {t} from '../texts/website.js';

export function ticketBadge(status: TicketStatus): TemplateResult {
  const done = status === 'erledigt';
  return html`<ik-badge tone=${done ? 'ok' : 'warn'} icon=${done ? 'check' : 'clock'}>${t(`status.${status}`)}</ik-badge>`;
}
