/** One text for both languages, or one for each. */
export type PerLanguage<T = string> = T | {readonly de: T; readonly en: T};

/** How an `<interview-widget>` is set up. An attribute of the same name wins. */
export interface InterviewWidgetOptions {
  /** The server's address, for example `https://assistant.example.org`; without it, where the script came from. */
  readonly server?: string;
  /** Colours; `auto` (the default) follows the visitor's system, `glass` is dark with a moving gradient. */
  readonly theme?: 'auto' | 'light' | 'dark' | 'glass';
  /** What stands at the top. */
  readonly heading?: PerLanguage;
  /** The first words. */
  readonly greeting?: PerLanguage;
  /** What could be asked, at most six. */
  readonly prompts?: PerLanguage<readonly string[]>;
  /** The categories of tickets, out of the server's; without it, all of them. */
  readonly categories?: readonly string[];
  /** Whom visitors ask about their data: an e-mail address or a few words; without it, what the server names. */
  readonly privacyContact?: string;
  /** The page about data protection, `https:` or `http:`. */
  readonly privacyUrl?: string;
  /** Where the conversation is remembered: `local` (the default) across tabs and visits, `session` for the tab, `none` for the page. */
  readonly storage?: 'local' | 'session' | 'none';
  /** `false` offers no person to talk to. */
  readonly person?: boolean;
}

/** What `<interview-widget>` can do. */
export interface InterviewWidgetElement extends HTMLElement {
  /** Whether the conversation is shown. */
  open: boolean;
  options: InterviewWidgetOptions;
  /** Shows the conversation and moves the focus there. */
  show(): void;
  /** Hides the conversation; the focus returns to where it was. */
  hide(): void;
  /** Shows the conversation and asks a question in the visitor's name, after the visitor has asked for that, for example with a button of the page. */
  ask(text: string): void;
}

/** The events, all of them composed and bubbling; none carries what a visitor has written. */
export interface InterviewWidgetEvents {
  'interview-widget:open': CustomEvent<null>;
  'interview-widget:close': CustomEvent<null>;
  /** The server has a message of the visitor. */
  'interview-widget:message': CustomEvent<{position: number}>;
  /** An answer is complete. */
  'interview-widget:answer': CustomEvent<{position: number; outOfScope: boolean; sources: number}>;
  /** A ticket was opened, in the conversation or by the form. */
  'interview-widget:ticket': CustomEvent<{id: number}>;
  'interview-widget:feedback': CustomEvent<{rating: number}>;
  'interview-widget:handover': CustomEvent<{state: 'none' | 'waiting' | 'person'}>;
  'interview-widget:problem': CustomEvent<{kind: 'offline' | 'busy' | 'refused'}>;
  /** The conversation has ended for good and the visitor is asked to start another. */
  'interview-widget:expired': CustomEvent<null>;
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-widget': InterviewWidgetElement;
  }
  interface HTMLElementEventMap extends InterviewWidgetEvents {}
  interface DocumentEventMap extends InterviewWidgetEvents {}
}
