// Subjects a job interview must stay away from (German AGG § 1 and the case law on the right to ask; US EEOC and UK Equality Act guidance name the same).
// A hint for the person who writes, never a ban: the same word can be harmless ("ages of data", "family of protocols").

export type RiskyTopic = 'age' | 'family' | 'health' | 'religion' | 'origin' | 'politics' | 'orientation' | 'money' | 'record';

export interface Risk {
  topic: RiskyTopic;
  word: string;
  start: number;
  end: number;
}

const WORDS: Record<RiskyTopic, string[]> = {
  age: [
    'wie alt', 'ihr alter', 'alter sind', 'geburtsdatum', 'geburtsjahr', 'geburtstag', 'jahrgang', 'rente', 'ruhestand', 'zu alt', 'zu jung',
    'how old', 'your age', 'date of birth', 'birth date', 'birthday', 'year of birth', 'born in', 'retire', 'retirement', 'too old', 'too young',
  ],
  family: [
    'schwanger*', 'kinderwunsch', 'familienplanung', 'kinder*', 'verheiratet', 'ledig', 'geschieden', 'familienstand', 'ehemann', 'ehefrau', 'ihr mann', 'ihre frau', 'partnerschaft',
    'elternzeit', 'mutterschutz', 'alleinerziehend*',
    'pregnan*', 'children', 'kids', 'married', 'marital', 'divorced', 'your husband', 'your wife', 'your spouse', 'family planning', 'maternity', 'paternity', 'childcare', 'single parent*',
  ],
  health: [
    'behinderung*', 'behindert*', 'schwerbehindert*', 'schwerbehinderung*', 'krankheit*', 'chronisch*', 'krank', 'krankenstand', 'krankgeschrieben', 'gesundheitszustand', 'medikament*', 'therapie*', 'depression*', 'hiv',
    'disabilit*', 'disabled', 'illness*', 'disease*', 'sick leave', 'sick days', 'medical condition*', 'medication*', 'mental health', 'your health', 'therapy', 'diagnos*',
  ],
  religion: [
    'religion*', 'religiös*', 'glauben sie an', 'konfession*', 'kirche*', 'moschee*', 'synagoge*', 'kopftuch*', 'muslim*', 'christlich*', 'jüdisch*', 'beten',
    'religious', 'your faith', 'church*', 'mosque*', 'synagogue*', 'headscar*', 'hijab*', 'christian', 'jewish', 'pray', 'sabbath',
  ],
  origin: [
    'woher kommen sie', 'woher stammen', 'herkunft*', 'staatsangehörigkeit*', 'nationalität*', 'muttersprache*', 'muttersprachler*', 'migrationshintergrund*', 'ethnisch*', 'hautfarbe*', 'akzent',
    'geburtsort', 'geburtsland',
    'where are you from', 'where do you come from', 'nationality', 'citizenship', 'native language', 'native speaker*', 'mother tongue', 'ethnic*', 'race', 'skin colour', 'skin color', 'place of birth',
    'your accent', 'immigrant*',
  ],
  politics: [
    'gewerkschaft*', 'betriebsrat*', 'partei', 'parteimitglied*', 'politisch*', 'wählen sie', 'union member*', 'trade union*', 'political*', 'vote for', 'party member*',
  ],
  orientation: [
    'sexuell*', 'schwul', 'lesbisch', 'homosexuell*', 'transgender', 'geschlechtsidentität*', 'sexual*', 'gay', 'lesbian', 'gender identity',
  ],
  money: ['schulden', 'vermögen', 'lohnpfändung*', 'debts', 'your wealth', 'bankruptcy'],
  record: ['vorbestraft', 'vorstrafe*', 'führungszeugnis*', 'criminal record', 'convicted', 'arrested'],
};

const LETTER = '\\p{L}\\p{N}';
const PATTERNS = (Object.entries(WORDS) as [RiskyTopic, string[]][]).map(([topic, words]) => ({
  topic,
  pattern: new RegExp(
    `(?<![${LETTER}])(?:${[...words].sort((a, b) => b.length - a.length).map(source).join('|')})(?![${LETTER}])`,
    'giu',
  ),
}));

function source(word: string): string {
  const stem = word.replace(/\*$/, '').replace(/ /g, '\\s+');
  return word.endsWith('*') ? `${stem}[${LETTER}]*` : stem;
}

/** Words in a text that touch a subject one must not ask about, in the order they stand; upper and lower case and line breaks do not matter. */
export function risks(text: string): Risk[] {
  const composed = text.normalize('NFC');
  return PATTERNS.flatMap(({topic, pattern}) =>
    [...composed.matchAll(pattern)].map((match) => ({topic, word: match[0], start: match.index, end: match.index + match[0].length})),
  ).sort((a, b) => a.start - b.start);
}
