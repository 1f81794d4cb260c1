import type {CandidateView, Turn} from '../shared/api/types.js';
import {date, time} from '../shared/i18n/format.js';
import {t} from './texts.js';

/** The candidate's copy as plain text, in the language of the screen; what was said stays as it was said. */
export function transcriptText(view: Pick<CandidateView, 'role_title' | 'candidate_name'>, turns: readonly Turn[]): string {
  const head = t('over.fileHead', {role: view.role_title, date: turns[0] ? date(turns[0].timestamp) : ''});
  const who = (turn: Turn) => ({user: view.candidate_name, assistant: t('live.interviewer'), person: t('live.person'), system: t('live.note')})[turn.speaker];
  return [head, ...turns.map((turn) => `${who(turn)} (${time(turn.timestamp)})${turn.corrects ? ` – ${t('correct.of', {words: beginning(turns, turn.corrects)})}` : ''}\n${turn.content}`)].join('\n\n') + '\n';
}

/** The first words of a turn, to know it by. */
export function beginning(turns: readonly Turn[], position: number): string {
  const words = turns.find((turn) => turn.position === position)?.content ?? '';
  return words.length > 48 ? `${words.slice(0, 47).trimEnd()}…` : words;
}
