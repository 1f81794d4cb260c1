import type {Evidence} from '../../shared/api/types.js';

export interface Piece {
  text: string;
  /** Indices of the spans this piece belongs to; empty for text nobody quoted. */
  spans: number[];
}

/**
 * Cuts a turn's content at the bounds of the spans. Spans count UTF-16 units, as JavaScript's strings do, so an emoji before a quotation counts two. A span
 * that lies outside the text, or is empty or not a number, is left out; one that ends behind the text ends with it.
 */
export function pieces(content: string, spans: readonly Pick<Evidence, 'start' | 'end'>[]): Piece[] {
  const valid = spans
    .map((span, index) => ({start: span.start, end: Math.min(span.end, content.length), index}))
    .filter((span) => Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0 && span.start < span.end);
  const bounds = [...new Set([0, content.length, ...valid.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i]!;
    return {
      text: content.slice(start, end),
      spans: valid.filter((span) => span.start <= start && end <= span.end).map((span) => span.index),
    };
  });
}

/** Whether the span shows exactly the words that were quoted. */
export function isVerbatim(content: string, evidence: Evidence): boolean {
  return content.slice(evidence.start, evidence.end) === evidence.text;
}
