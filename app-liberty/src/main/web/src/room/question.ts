import type {Move, Turn} from '../shared/api/types.js';

const ASKING: readonly Move[] = ['opening', 'question', 'follow_up', 'rephrase', 'repeat', 'relay', 'invite_questions'];

/** What the candidate is being asked now: the last paragraph of the last turn that asks. Null when the interviewer has said goodbye, undefined before the first question. */
export function currentQuestion(turns: readonly Turn[]): string | null | undefined {
  for (const turn of [...turns].reverse()) {
    if (turn.speaker !== 'assistant') continue;
    if (turn.move === 'closing') return null;
    const paragraphs = turn.content.split(/\n\s*\n/).map((one) => one.trim()).filter(Boolean);
    // An answer or a remark that does not come back to its question leaves the question before it standing.
    if (!turn.move || ASKING.includes(turn.move) || paragraphs.length > 1) return paragraphs.at(-1);
  }
  return undefined;
}
