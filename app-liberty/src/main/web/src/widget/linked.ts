import {html, type TemplateResult} from 'lit';
import {webAddress} from './settings.js';

const ADDRESS = /https?:\/\/[^\s<>"'“”„`]+/g;

/** A text as text, with web addresses in it as links. Nothing else in it means anything. */
export function linked(text: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const shown = trimmed(match[0]);
    const address = webAddress(shown);
    if (!address) continue;
    parts.push(text.slice(from, match.index), html`<a href=${address} target="_blank" rel="noopener noreferrer">${shown}</a>`);
    from = match.index + shown.length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}

/** Without what ends a sentence and not the address. */
function trimmed(address: string): string {
  let shown = address.replace(/[.,;:!?…]+$/, '');
  if (shown.endsWith(')') && !shown.includes('(')) shown = trimmed(shown.slice(0, -1));
  return shown;
}
