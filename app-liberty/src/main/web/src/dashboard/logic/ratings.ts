import type {HumanRating} from '../../shared/api/types.js';

/** The latest rating of each person for a criterion, the earliest person first. */
export function latest(ratings: readonly HumanRating[], criterionId: string): HumanRating[] {
  const byPerson = new Map<string, HumanRating>();
  for (const rating of [...ratings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (rating.criterion_id === criterionId) byPerson.set(rating.by, rating);
  }
  return [...byPerson.values()];
}

/** Whether the proposal for a criterion stays hidden: the reader rates blind, has not rated it, and has not asked to see it. */
export function isHidden(criterionId: string, ratings: readonly HumanRating[], me: string, blind: boolean, revealed: ReadonlySet<string>): boolean {
  return blind && !revealed.has(criterionId) && !ratings.some((one) => one.criterion_id === criterionId && one.by === me);
}
