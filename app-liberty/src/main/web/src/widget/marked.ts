import {html, type TemplateResult} from 'lit';
import type {Citation, Passage} from './wire.js';

/** A passage with the quoted words marked. */
export function marked(passage: Passage, quotes: readonly Citation[]): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let from = 0;
  for (const {start, quote} of [...quotes].sort((a, b) => a.start - b.start)) {
    const begin = Math.max(start - passage.start, from);
    const end = Math.max(start - passage.start + quote.length, begin);
    if (end === begin) continue;
    parts.push(passage.text.slice(from, begin), html`<mark>${passage.text.slice(begin, end)}</mark>`);
    from = end;
  }
  parts.push(passage.text.slice(from));
  return parts.filter((part) => part !== '');
}
