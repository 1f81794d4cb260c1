import type {InterviewSummary, RoleListed} from '../../shared/api/types.js';

/** After this long without an answer a paused interview is worth a look; our own figure. */
export const PAUSED_TOO_LONG = 30 * 60_000;
/** After this long the evaluation of a finished interview should be there; our own figure. */
export const EVALUATION_OVERDUE = 3 * 60_000;

export type NeedKind = 'evaluation_failed' | 'decide' | 'paused' | 'abandoned' | 'not_invited' | 'approve_role';

export type Need =
  | {kind: Exclude<NeedKind, 'approve_role'>; interview: InterviewSummary; since: string}
  | {kind: 'approve_role'; role: RoleListed; since: string};

const ORDER: readonly NeedKind[] = ['evaluation_failed', 'decide', 'paused', 'abandoned', 'not_invited', 'approve_role'];

/** What waits for a person: the kinds in order of urgency, within a kind the one that has waited longest first. */
export function needs(interviews: readonly InterviewSummary[], roles: readonly RoleListed[], failed: ReadonlySet<string>, now: number): Need[] {
  const found: Need[] = [];
  for (const interview of interviews) {
    const since = interview.ended_at ?? interview.started_at ?? interview.created_at;
    const kind = kindOf(interview, failed, now - Date.parse(since));
    if (kind) found.push({kind, interview, since});
  }
  for (const role of roles) {
    if (role.status === 'draft') found.push({kind: 'approve_role', role, since: role.updated_at});
  }
  return found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || Date.parse(a.since) - Date.parse(b.since));
}

function kindOf(interview: InterviewSummary, failed: ReadonlySet<string>, age: number): Exclude<NeedKind, 'approve_role'> | null {
  switch (interview.status) {
    case 'evaluated':
      return 'decide';
    case 'completed':
      return failed.has(interview.id) ? 'evaluation_failed' : null;
    case 'paused':
      return age >= PAUSED_TOO_LONG ? 'paused' : null;
    case 'abandoned':
      return 'abandoned';
    case 'scheduled':
      // nobody is invited to an interview that a person leads
      return interview.lead ? null : 'not_invited';
    default:
      return null;
  }
}
