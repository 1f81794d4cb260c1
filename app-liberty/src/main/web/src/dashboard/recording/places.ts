import type {Evidence, HeardTurn, Turn} from '../../shared/api/types.js';

/** The turn that is heard at a moment: of two voices at once the one that began last. */
export function turnAt(turns: readonly HeardTurn[], ms: number): HeardTurn | undefined {
  return turns.filter((one) => one.from_ms <= ms && ms < one.to_ms).sort((a, b) => b.from_ms - a.from_ms)[0];
}

/** Where a turn is heard; one that puts another right is heard where that one is. */
export function placeOf(heard: readonly HeardTurn[], turn: Turn | undefined): HeardTurn | undefined {
  return heard.find((one) => one.position === turn?.position) ?? heard.find((one) => one.position === turn?.corrects);
}

/** About where in a turn some of its words are spoken: as far in time as in letters, and a little earlier. */
export function momentOf(turn: HeardTurn, words: Evidence, letters: number): number {
  const share = letters > 0 ? words.start / letters : 0;
  const lead = words.start > 0 ? 1_000 : 0;
  return Math.max(turn.from_ms, turn.from_ms + share * (turn.to_ms - turn.from_ms) - lead);
}
