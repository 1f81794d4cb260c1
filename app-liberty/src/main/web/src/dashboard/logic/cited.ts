/** A piece of an answer: words, or the number of a citation. */
export type CitedPiece = string | number;

/** Cuts an answer at the numbers in brackets that stand for one of so many citations; other brackets are words. */
export function citedPieces(answer: string, citations: number): CitedPiece[] {
  return answer
    .split(/(\[\d{1,3}\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const number = /^\[(\d{1,3})\]$/.test(piece) ? Number(piece.slice(1, -1)) : 0;
      return number >= 1 && number <= citations ? number : piece;
    });
}

/** A part of a source's text. */
export interface TextPart {
  number: number;
  speaker: string | null;
  /** Index of its first character in the whole text. */
  start: number;
  text: string;
}

/** A source's text part by part; a text without parts is one. */
export function textParts(text: string, parts: readonly {number: number; start: number; speaker: string | null}[]): TextPart[] {
  if (parts.length === 0) return [{number: 0, speaker: null, start: 0, text}];
  return parts.map((part, i) => ({...part, text: text.slice(part.start, parts[i + 1]?.start ?? text.length).replace(/[\s\f]+$/, '')}));
}
