import type {Lang, Translate} from './i18n.js';

/** What a pair of dictionaries lacks, one line each; empty when they match. For tests. */
export function incomplete(texts: Translate<never> | Translate<string>): string[] {
  const {en, de} = texts.dictionaries;
  const faults: string[] = [];
  for (const key of new Set([...Object.keys(en), ...Object.keys(de)])) {
    const english = en[key]?.trim() ?? '';
    const german = de[key]?.trim() ?? '';
    if (!english || !german) faults.push(`${key}: empty or missing in ${(!english ? 'en' : 'de') satisfies Lang}`);
    else if (gaps(english) !== gaps(german)) faults.push(`${key}: gaps ${gaps(english)} in en, ${gaps(german)} in de`);
  }
  return faults;
}

function gaps(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort().join(',');
}
