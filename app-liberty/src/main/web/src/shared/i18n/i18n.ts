import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A language of the screens, and of interviews. */
export type Lang = 'en' | 'de';

/** Every language there is, in the order of the switch. */
export const LANGUAGES: readonly Lang[] = ['en', 'de'];

/** What fills the gaps of a text. */
export type Params = Readonly<Record<string, string | number>>;

type Texts = Readonly<Record<string, string>>;

/** Looks a text up in the current language; `in` asks for one language whatever the current one is. */
export interface Translate<K extends string> {
  (key: K, params?: Params): string;
  in(lang: Lang, key: K, params?: Params): string;
  readonly dictionaries: Readonly<Record<Lang, Texts>>;
}

const STORED = 'ik.lang';
const changes = new EventTarget();
let current: Lang = initial();

/** The language the screens speak now. */
export function lang(): Lang {
  return current;
}

/** Switches the screens; `remember` keeps the choice for the next visit. */
export function setLang(next: Lang, remember = true): void {
  if (remember) store(next);
  document.documentElement.lang = next;
  if (next === current) return;
  current = next;
  changes.dispatchEvent(new Event('change'));
}

/** The language this visitor chose before, if any. */
export function chosenLang(): Lang | undefined {
  try {
    return asLang(localStorage.getItem(STORED));
  } catch {
    return undefined;
  }
}

/** Calls back after every switch; returns how to stop that. */
export function onLangChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

/** Draws its element again whenever the language changes. */
export class Localized implements ReactiveController {
  private stop?: () => void;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = onLangChange(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.stop?.();
  }
}

/**
 * Texts in both languages. A gap is written `{name}`; a counted one `{n|one minute|# minutes}`, where # stands for the number.
 * The compiler refuses a German dictionary that lacks a key or has one too many.
 */
export function messages<E extends Texts>(en: E, de: {readonly [K in keyof E]: string}): Translate<keyof E & string> {
  const dictionaries: Record<Lang, Texts> = {en, de};
  const find = (language: Lang, key: string, params: Params) => fill(dictionaries[language][key] ?? key, language, params);
  return Object.assign((key: keyof E & string, params: Params = {}) => find(current, key, params), {
    in: (language: Lang, key: keyof E & string, params: Params = {}) => find(language, key, params),
    dictionaries,
  });
}

/** A wording of the server in the current language; the other one stands in for an empty side. */
export function wording(text: {de: string; en: string} | null | undefined): string {
  if (!text) return '';
  return current === 'de' ? text.de || text.en : text.en || text.de;
}

/** `de` and `en` with whatever region behind; anything else is not a language of ours. */
export function asLang(tag: string | null | undefined): Lang | undefined {
  const found = tag?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((known) => known === found);
}

function fill(text: string, language: Lang, params: Params): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (gap, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return gap;
    if (one === undefined || many === undefined) return String(value);
    const shown = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
    const form = new Intl.PluralRules(language).select(Number(value)) === 'one' ? one : many;
    return form.replaceAll('#', shown);
  });
}

function initial(): Lang {
  const found = chosenLang() ?? navigator.languages?.map(asLang).find((known) => known) ?? 'en';
  document.documentElement.lang = found;
  return found;
}

function store(choice: Lang): void {
  try {
    localStorage.setItem(STORED, choice);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}
