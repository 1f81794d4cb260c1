import {dateTime} from '../../shared/i18n/format.js';
import type {TicketChange} from '../desk-types.js';
import {t} from '../texts/desk-work.js';
import {categoryName} from '../texts/website.js';

const WAYS: Record<string, 'history.reply.email' | 'history.reply.thread' | 'history.reply.both'> = {
  'email': 'history.reply.email',
  'thread': 'history.reply.thread',
  'email, thread': 'history.reply.both',
};

/**
 * A ticket's history in plain words; `me` is the reader's account, `nameOf` tells what an account is called. The interface tells a merge and its undoing alike, from one ticket to the other: the second
 * of a pair is the undoing.
 */
export function sentences(history: readonly TicketChange[], me: string, nameOf: (account: string) => string = (account) => account): {change: TicketChange; text: string}[] {
  const merged = new Set<string>();
  return history.map((change) => {
    const {kind, from, to} = change;
    const undone = kind === 'merge' && merged.delete(`${to}>${from}`);
    if (kind === 'merge' && !undone) merged.add(`${from}>${to}`);
    const text = sentence(change, me, undone, nameOf);
    return {change, text: change.by === me ? text.charAt(0).toUpperCase() + text.slice(1) : text};
  });
}

function sentence({kind, from, to, by: account}: TicketChange, me: string, undone: boolean, nameOf: (account: string) => string): string {
  const by = byName(account, me, nameOf);
  switch (kind) {
    case 'status':
      return t(to === 'erledigt' ? 'history.status.erledigt' : 'history.status.offen', {by});
    case 'owner':
      if (to === null) return t('history.owner.dropped', {by});
      return to === account ? t('history.owner.taken', {by}) : t('history.owner.given', {by, to: to === me ? t('owner.me') : nameOf(to)});
    case 'due':
      return to === null ? t('history.due.cleared', {by}) : t('history.due.set', {by, to: dateTime(to)});
    case 'category':
      return t('history.category', {by, from: categoryName(from), to: categoryName(to)});
    case 'note':
      return t('history.note', {by});
    case 'reply':
      return t(WAYS[to ?? ''] ?? 'history.reply', {by});
    case 'merge':
      return t(undone ? 'history.unmerge' : 'history.merge', {by, from: from ?? '', to: to ?? ''});
    default:
      // A kind that is newer than this page.
      return t('history.other', {by});
  }
}

/** Who did something, behind "by". */
export function byName(account: string, me: string, nameOf: (account: string) => string): string {
  return account === me ? t('by.me') : nameOf(account);
}
