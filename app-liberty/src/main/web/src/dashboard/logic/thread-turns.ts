import type {ChatMessage, ThreadEntry} from '../desk-types.js';

/** Rules of messages by which the assistant announces who speaks. */
const ANNOUNCEMENTS: readonly string[] = ['person-asked', 'person-joined', 'person-left', 'person-withdrawn', 'nobody-free'];

/** Whether the message says that the conversation changed hands, and is shown as a line between the others. */
export function isAnnouncement(message: ChatMessage): boolean {
  return message.author === 'assistant' && ANNOUNCEMENTS.includes(message.classification?.rule ?? '');
}

/** Those of `now` that are behind the last of `before`. */
export function news(before: readonly ChatMessage[], now: readonly ChatMessage[]): ChatMessage[] {
  const last = Math.max(0, ...before.map((message) => message.position));
  return now.filter((message) => message.position > last);
}

const ORDER = {waiting: 0, person: 1, none: 2} as const;

/** Who waits for a person stands first, the longest waiting on top; then those a person has; then the rest, newest first. */
export function byUrgency(entries: readonly ThreadEntry[]): ThreadEntry[] {
  return [...entries].sort(
    (a, b) =>
      ORDER[a.handover.state] - ORDER[b.handover.state] ||
      (a.handover.state === 'waiting' ? time(a.handover.since) - time(b.handover.since) : time(b.last_at) - time(a.last_at)),
  );
}

function time(at: string | null): number {
  return at === null ? 0 : Date.parse(at);
}
