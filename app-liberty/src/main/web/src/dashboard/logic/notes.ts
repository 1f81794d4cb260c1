import {number} from '../../shared/i18n/format.js';
import {t} from '../texts/notes.js';

type Reading = (match: RegExpMatchArray) => string;

/** What the server says about files, in plain English sentences, and how the screens say it. */
const KNOWN: readonly [RegExp, Reading][] = [
  [
    /^hidden text was found and left out \((\d+) characters?\)(?:: “([\s\S]*)”)?$/,
    ([, count, words]) => [t('hidden', {n: Number(count)}), words ? t('hidden.words', {words}) : ''].filter(Boolean).join(' '),
  ],
  [/^(\d+) hidden characters? (?:was|were) removed from the text$/, ([, count]) => t('removed', {n: Number(count)})],
  [/^the text was cut off after (\d+) characters$/, ([, count]) => t('cut', {n: number(Number(count))})],
  [/^parts of the file are damaged: text may be missing$/, () => t('broken')],
  [/^pages? (.+) (?:is a picture|are pictures) without text$/, ([, pages]) => t('pictures', {pages: pages ?? ''})],
  [/^The CV has (\d+) characters; only the first (\d+) are used\.$/, ([, all, most]) => t('long', {n: number(Number(all)), most: number(Number(most))})],
];

/** A note about a file in the reader's language; one nobody knows stays as it is. */
export function noteText(note: string): string {
  for (const [pattern, say] of KNOWN) {
    const match = note.match(pattern);
    if (match) return say(match);
  }
  return note;
}
