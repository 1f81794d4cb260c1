/** A part of what was heard the second time; `other` where the transcript has other words there. */
export interface SecondPiece {
  text: string;
  other: boolean;
}

/** More than that is not compared word by word: two turns of the greatest length. */
const MOST = 4_000_000;

/** Cuts what was heard the second time into what the transcript has too, in the same order, and what it has not. Capitals and punctuation count for nothing. */
export function secondPieces(first: string, second: string): SecondPiece[] {
  const a = (first.match(/[\p{L}\p{N}]+/gu) ?? []).map(plain);
  const parts = second.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
  const b = parts.filter(isWord).map(plain);
  if (a.length * b.length > MOST) return second ? [{text: second, other: true}] : [];
  const kept = common(a, b);
  const pieces: SecondPiece[] = [];
  let word = 0;
  for (const text of parts) {
    const last = pieces.at(-1);
    // What stands between two words goes with the one before.
    const other = isWord(text) ? !kept.has(word++) : (last?.other ?? false);
    if (last && last.other === other) last.text += text;
    else pieces.push({text, other});
  }
  return pieces;
}

/** Which words of the second list belong to the longest row of words that both have in the same order. */
function common(a: readonly string[], b: readonly string[]): Set<number> {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.add(j);
      i++;
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return kept;
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function plain(word: string): string {
  return word.toLowerCase();
}
