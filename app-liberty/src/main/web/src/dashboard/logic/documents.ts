import type {LedDocument, LedInterview} from '../../shared/api/types.js';

type Kind = LedDocument['kind'];

type Given = Pick<LedInterview, 'documents' | 'missing'>;

const KINDS: readonly Kind[] = ['job_description', 'cv'];

/** Whether a document waits or is being read. */
export function isUnderWay(document: Pick<LedDocument, 'state'>): boolean {
  return document.state === 'waiting' || document.state === 'reading';
}

/** What the co-pilot does not have, and nobody is reading. */
export function lacking(session: Given): Kind[] {
  return KINDS.filter((kind) => session.missing.includes(kind) && !beingRead(session).includes(kind));
}

/** What will be there soon. */
export function beingRead(session: Given): Kind[] {
  return KINDS.filter((kind) => session.documents.some((one) => one.kind === kind && isUnderWay(one)));
}

/** What was under way and is not any more. */
export function settled(before: Given, after: Given): LedDocument[] {
  return after.documents.filter((one) => !isUnderWay(one) && before.documents.some((was) => was.kind === one.kind && isUnderWay(was)));
}
