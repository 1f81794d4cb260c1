import type {WorkJob} from '../../shared/api/types.js';
import {format} from '../router.js';
import {t} from '../texts/work.js';

const KINDS = ['evaluate', 'ticket-reply', 'announce', 'hear-again', 'read-cv', 'read-document', 'retention', 'index', 'index-all'] as const;

/** What a kind of work is called; one that has no words yet by its own name. */
export function kindName(kind: string): string {
  const known = KINDS.find((one) => one === kind);
  return known ? t(`kind.${known}`) : kind;
}

/** The page of what a job is about, if there is one. */
export function pageOf(job: Pick<WorkJob, 'about'>): string | undefined {
  const about = job.about;
  switch (about?.what) {
    case 'interview':
      return format({screen: 'interview', id: about.id, tab: null});
    case 'candidate':
      return format({screen: 'candidate', id: about.id});
    case 'role':
      return format({screen: 'role', id: about.id});
    case 'ticket':
      return format({screen: 'website-ticket', id: about.id});
    default:
      return undefined;
  }
}

/** What a job is about, in words that tell two of them apart. */
export function whatOf(job: Pick<WorkJob, 'about' | 'subject'>): string {
  const about = job.about;
  if (job.subject === 'what-is-due') return t('about.due');
  if (!about) return job.subject;
  return about.what === 'ticket' ? t('about.ticket', {id: about.id}) : `${t(`about.${about.what}`)} ${about.id.slice(0, 8)}`;
}
