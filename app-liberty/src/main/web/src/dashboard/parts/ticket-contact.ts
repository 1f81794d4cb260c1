import {html, nothing, type TemplateResult} from 'lit';
import type {WebsiteTicket} from '../desk-types.js';
import {mailto, tel} from '../logic/contact-links.js';
import {t} from '../texts/desk-ticket.js';

/** How the visitor can be reached. */
export function contact(one: WebsiteTicket): TemplateResult {
  const number = one.phone ? tel(one.phone) : undefined;
  // The line as it was written, where it holds more than the address and the number found in it.
  const line = one.contact.trim();
  const extra = line !== '' && ![one.name, one.email, one.phone].includes(line);
  const missing = html`<span class="soft">${t('ticket.anonymous')}</span>`;
  return html`
    <section class="panel stack" aria-labelledby="contact">
      <h2 id="contact">${t('ticket.contact')}</h2>
      <dl class="facts">
        <dt>${t('ticket.name')}</dt>
        <dd>${one.name.trim() || missing}</dd>
        <dt>${t('ticket.email')}</dt>
        <dd>${one.email ? html`<a href=${mailto(one.email, t('ticket.subject', {id: one.id}))}>${one.email}</a>` : missing}</dd>
        <dt>${t('ticket.phone')}</dt>
        <dd>${one.phone ? (number ? html`<a href=${number}>${one.phone}</a>` : one.phone) : missing}</dd>
        ${extra
          ? html`
              <dt>${t('ticket.line')}</dt>
              <dd>${line}</dd>
            `
          : nothing}
        <dt>${t('ticket.reply')}</dt>
        <dd>${t(one.wants_reply ? 'ticket.reply.yes' : 'ticket.reply.no')}</dd>
        ${one.source
          ? html`
              <dt>${t('ticket.source')}</dt>
              <dd>${one.source}</dd>
            `
          : nothing}
      </dl>
    </section>
  `;
}
