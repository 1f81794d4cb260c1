import type {StorageKind} from './keepsake.js';
import type {Language, Texts} from './texts.js';
import type {InterviewWidgetOptions, PerLanguage} from './widget.js';

/** The attributes, as written; the empty text stands for one that is not there. */
export interface Attributes {
  server: string;
  theme: string;
  heading: string;
  greeting: string;
  prompts: string;
  categories: string;
  privacyContact: string;
  privacyUrl: string;
  storage: string;
}

/** Everything decided. */
export interface Setup {
  server: string;
  theme: 'auto' | 'light' | 'dark' | 'glass';
  heading: string;
  greeting: string;
  prompts: readonly string[];
  categories: readonly string[];
  privacyContact: string;
  privacyUrl: string;
  storage: StorageKind;
  person: boolean;
}

const THEMES = ['auto', 'light', 'dark', 'glass'] as const;
const STORAGES = ['local', 'session', 'none'] as const;
const MOST_PROMPTS = 6;

/** An attribute wins over an option, and both over what is usual. */
export function setup(attributes: Attributes, options: InterviewWidgetOptions, language: Language, texts: Texts, here: string): Setup {
  const list = (attribute: string, option: readonly string[] = []) => (attribute ? attribute.split('|') : option).map((one) => one.trim()).filter(Boolean);
  return {
    server: (attributes.server || options.server || here).replace(/\/+$/, ''),
    theme: oneOf(THEMES, attributes.theme || options.theme),
    heading: attributes.heading || (pick(options.heading, language) ?? texts.title),
    greeting: attributes.greeting || (pick(options.greeting, language) ?? texts.greeting),
    prompts: list(attributes.prompts, pick(options.prompts, language)).slice(0, MOST_PROMPTS),
    categories: list(attributes.categories, options.categories),
    privacyContact: attributes.privacyContact || options.privacyContact || '',
    privacyUrl: webAddress(attributes.privacyUrl || options.privacyUrl || ''),
    storage: oneOf(STORAGES, attributes.storage || options.storage),
    person: options.person !== false,
  };
}

/** An address that leads to a web page, or nothing: what a site's owner or a document says becomes no script. */
export function webAddress(text: string): string {
  try {
    const url = new URL(text, location.href);
    return text && /^https?:$/.test(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
}

function oneOf<T extends string>(known: readonly [T, ...T[]], asked: string | undefined): T {
  return known.find((one) => one === asked) ?? known[0];
}

function pick<T>(value: PerLanguage<T> | undefined, language: Language): T | undefined {
  return typeof value === 'object' && value !== null && 'de' in value ? value[language] : (value as T | undefined);
}
