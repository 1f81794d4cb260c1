import type {Criterion, Question, RoleContent, Wording} from '../../shared/api/types.js';

export const EMPTY: Wording = {de: '', en: ''};
export const ANCHORS = 5;
export const MOST_CRITERIA = 12;
export const MOST_QUESTIONS = 60;
export const MOST_FOLLOW_UPS = 6;

/** What is wrong with a role before it is sent: where (a JSON pointer) and which text says so. */
export interface Flaw {
  pointer: string;
  key: 'flaw.title' | 'flaw.jd' | 'flaw.criteria' | 'flaw.name' | 'flaw.question';
}

export function isBlank(text: Wording): boolean {
  return !text.de.trim() && !text.en.trim();
}

/** A new short name that none of the taken ones is. */
export function freshId(base: string, taken: readonly {id: string}[]): string {
  const known = new Set(taken.map((one) => one.id));
  for (let n = taken.length + 1; ; n++) {
    if (!known.has(`${base}-${n}`)) return `${base}-${n}`;
  }
}

export function withCriterion(content: RoleContent): RoleContent {
  const criterion: Criterion = {id: freshId('criterion', content.criteria), name: EMPTY, description: EMPTY, weight: 5, anchors: Array.from({length: ANCHORS}, () => EMPTY)};
  return {...content, criteria: [...content.criteria, criterion]};
}

/** Without a criterion, and without the questions that serve it. */
export function withoutCriterion(content: RoleContent, id: string): RoleContent {
  return {
    ...content,
    criteria: content.criteria.filter((one) => one.id !== id),
    questions: content.questions.filter((one) => one.criterion_id !== id),
  };
}

export function changeCriterion(content: RoleContent, id: string, change: Partial<Criterion>): RoleContent {
  return {...content, criteria: content.criteria.map((one) => (one.id === id ? {...one, ...change} : one))};
}

export function withQuestion(content: RoleContent, criterionId: string): RoleContent {
  const question: Question = {
    id: freshId('question', content.questions), criterion_id: criterionId, text: EMPTY, simpler: EMPTY, look_for: EMPTY, follow_ups: [], skill: null, origin: 'recruiter',
  };
  // Behind the last question of its criterion, so that it appears where it was asked for.
  const last = content.questions.map((one) => one.criterion_id).lastIndexOf(criterionId);
  const at = last < 0 ? content.questions.length : last + 1;
  return {...content, questions: content.questions.toSpliced(at, 0, question)};
}

export function withoutQuestion(content: RoleContent, id: string): RoleContent {
  return {...content, questions: content.questions.filter((one) => one.id !== id)};
}

export function changeQuestion(content: RoleContent, id: string, change: Partial<Question>): RoleContent {
  return {...content, questions: content.questions.map((one) => (one.id === id ? {...one, ...change} : one))};
}

/** The element one place up (-1) or down (1); the same list at its ends. */
export function moved<T extends {id: string}>(list: readonly T[], id: string, by: -1 | 1): T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}

/** A question one place up or down among those of its criterion; the others stay where they are. */
export function movedQuestion(content: RoleContent, id: string, by: -1 | 1): RoleContent {
  const question = content.questions.find((one) => one.id === id);
  if (!question) return content;
  const siblings = content.questions.filter((one) => one.criterion_id === question.criterion_id);
  const other = siblings[siblings.indexOf(question) + by];
  if (!other) return content;
  return {...content, questions: content.questions.map((one) => (one === question ? other : one === other ? question : one))};
}

/** Only what belongs to a role's content: what the server takes. */
export function contentOf(role: RoleContent): RoleContent {
  const {title, language, job_description, skills, criteria, questions} = role;
  return {title, language, job_description, skills, criteria, questions};
}

export function flaws(content: RoleContent): Flaw[] {
  const found: Flaw[] = [];
  if (!content.title.trim()) found.push({pointer: '/title', key: 'flaw.title'});
  if (!content.job_description.trim()) found.push({pointer: '/job_description', key: 'flaw.jd'});
  if (content.criteria.length === 0) found.push({pointer: '/criteria', key: 'flaw.criteria'});
  content.criteria.forEach((one, i) => isBlank(one.name) && found.push({pointer: `/criteria/${i}/name`, key: 'flaw.name'}));
  content.questions.forEach((one, i) => isBlank(one.text) && found.push({pointer: `/questions/${i}/text`, key: 'flaw.question'}));
  return found;
}
