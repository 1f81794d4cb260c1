import {html, type TemplateResult} from 'lit';
import '../../shared/components/ik-badge.js';
import {session} from '../context.js';
import type {HandOver} from '../desk-types.js';
import {t} from '../texts/desk-threads.js';

/** Whether the reader has the conversation: by the name visitors see, which is all that is told. */
export function isMine(handover: HandOver): boolean {
  return handover.state === 'person' && handover.person === session.account?.display_name;
}

/** Whose a conversation is. */
export function stateBadge(handover: HandOver): TemplateResult {
  switch (handover.state) {
    case 'waiting':
      return html`<ik-badge tone="warn" icon="bell">${t('state.waiting')}</ik-badge>`;
    case 'person':
      return html`<ik-badge tone="accent" icon="person">${isMine(handover) ? t('state.person.me') : t('state.person', {name: handover.person ?? t('thread.team')})}</ik-badge>`;
    case 'none':
      return html`<ik-badge icon="spark">${t('state.none')}</ik-badge>`;
  }
}
