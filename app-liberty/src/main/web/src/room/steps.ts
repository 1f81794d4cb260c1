import {ApiProblem} from '../shared/api/problem.js';
import type {CandidateView, InterviewStatus} from '../shared/api/types.js';

/** Where in the room the candidate is. */
export type Step = 'loading' | 'no-link' | 'bad-link' | 'too-many' | 'failed' | 'notice' | 'prepare' | 'return' | 'interview' | 'replaced' | 'over';

const OVER: readonly InterviewStatus[] = ['completed', 'abandoned', 'expired', 'evaluated', 'decided'];
const BEGUN: readonly InterviewStatus[] = ['in_progress', 'paused', 'concluding'];

/** Whether nothing more will be said. */
export function isOver(status: InterviewStatus): boolean {
  return OVER.includes(status);
}

/** Where an interview's candidate belongs; `inside` when this tab was in the conversation before a reload. */
export function stepFor(view: Pick<CandidateView, 'status' | 'consented'>, inside: boolean): Step {
  if (isOver(view.status)) return 'over';
  if (!view.consented) return 'notice';
  if (BEGUN.includes(view.status)) return inside ? 'interview' : 'return';
  return 'prepare';
}

/** Where a candidate goes whose link or call failed. */
export function stepAfter(error: unknown): Step {
  if (!(error instanceof ApiProblem)) return 'failed';
  switch (error.status) {
    case 400:
    case 401:
    case 403:
    case 404:
      return 'bad-link';
    case 429:
      return 'too-many';
    default:
      return 'failed';
  }
}

/** The steps a candidate sees ahead, and which of them this is; none for pages beside the way. */
export const WAY = ['notice', 'prepare', 'interview', 'end'] as const;

export function placeOnWay(step: Step): number | undefined {
  switch (step) {
    case 'notice':
      return 0;
    case 'prepare':
      return 1;
    case 'interview':
    case 'return':
      return 2;
    case 'over':
      return 3;
    default:
      return undefined;
  }
}
