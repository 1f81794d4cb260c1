import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {CHAT} from './parts/icons.js';
import type {Name} from './parts/host.js';
import {Screen} from './screen.js';
import {setup} from './settings.js';
import {styles} from './styles/styles.js';
import {TEXTS, fill, languageOf} from './texts.js';
import {Ui, type Frame} from './ui.js';
import type {InterviewWidgetElement, InterviewWidgetEvents, InterviewWidgetOptions} from './widget.js';

const HERE = document.currentScript instanceof HTMLScriptElement && document.currentScript.src ? new URL(document.currentScript.src).origin : location.origin;
const OPEN = 'interview-widget:open';

/** The website assistant as an element; what it takes and tells stands in `widget.d.ts`. */
export class InterviewWidget extends LitElement implements InterviewWidgetElement {
  static override styles = styles;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  @property({type: Boolean, reflect: true}) open = false;
  @property({attribute: false}) options: InterviewWidgetOptions = {};
  @property() server = '';
  @property() theme = '';
  @property() heading = '';
  @property() greeting = '';
  @property() prompts = '';
  @property() categories = '';
  @property({attribute: 'privacy-contact'}) privacyContact = '';
  @property({attribute: 'privacy-url'}) privacyUrl = '';
  @property() storage = '';

  private ui!: Ui;
  private readonly screen = new Screen(() => this.reopen());
  private readonly pageLanguage = new MutationObserver(() => this.requestUpdate());
  private unwatch?: () => void;
  private cameFrom: Element | null = null;
  private used = false;
  private quiet = false;
  private atEnd = true;

  show(): void {
    if (this.open) return;
    this.cameFrom = document.activeElement === this ? null : document.activeElement;
    this.open = true;
  }

  hide(): void {
    this.open = false;
  }

  ask(text: string): void {
    this.show();
    void this.updateComplete.then(() => this.ui.say(text));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.pageLanguage.observe(document.documentElement, {attributes: true, attributeFilter: ['lang']});
    document.addEventListener('visibilitychange', this.attend);
    addEventListener('online', this.online);
    addEventListener('pageshow', this.attend);
    addEventListener('pagehide', this.leave);
    if (this.hasUpdated) this.attend();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pageLanguage.disconnect();
    document.removeEventListener('visibilitychange', this.attend);
    removeEventListener('online', this.online);
    removeEventListener('pageshow', this.attend);
    removeEventListener('pagehide', this.leave);
    this.screen.leave();
    this.ui.conversation.end();
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(): void {
    const language = languageOf(this.closest('[lang]')?.getAttribute('lang'), document.documentElement.lang, navigator.language);
    const now = setup(this, this.options ?? {}, language, TEXTS[language], HERE);
    if (!this.ui || this.ui.setup.server !== now.server || this.ui.setup.storage !== now.storage) this.begin(now, language);
    else Object.assign(this.ui, {setup: now, language, t: TEXTS[language]});
    if (!this.hasUpdated) {
      this.quiet = this.open || this.wasOpen();
      this.open = this.quiet;
    }
    this.used ||= this.open;
    const log = this.renderRoot.querySelector('.log');
    this.atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  }

  protected override render() {
    const {ui} = this;
    const {unread} = ui.conversation;
    const label = unread > 0 ? fill(ui.t.launchNew, {n: unread}) : ui.t.launch;
    return html`
      <div class="root" data-theme=${ui.setup.theme} lang=${ui.language}>
        <aside aria-label=${ui.setup.heading} ?hidden=${this.open}>
          <button class="launch" part="launcher" aria-haspopup="dialog" aria-label=${label} @click=${this.show}>
            ${CHAT}<span class="launch-text">${ui.t.launch}</span>${unread > 0 ? html`<span class="badge">${unread}</span>` : nothing}
          </button>
        </aside>
        <dialog class="panel" part="panel" aria-label=${ui.setup.heading} @cancel=${this.cancelled} @close=${this.closed} @keydown=${this.key}>
          ${this.used ? ui.render() : nothing}
        </dialog>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.turn();
    const log = this.renderRoot.querySelector('.log');
    if (log && this.atEnd) log.scrollTop = log.scrollHeight;
    if (this.ui.conversation.expired && !this.wasExpired) this.focusOn('.ask .main');
    this.wasExpired = this.ui.conversation.expired;
  }

  private wasExpired = false;

  private get panel(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  private begin(now: Ui['setup'], language: Ui['language']): void {
    this.ui?.conversation.end();
    this.unwatch?.();
    const frame: Frame = {
      requestUpdate: () => this.requestUpdate(),
      focusOn: (selector) => this.focusOn(selector),
      tell: (name, detail) => this.tell(name, detail),
      close: () => this.hide(),
    };
    this.ui = new Ui(frame, now, TEXTS[language], language);
    this.unwatch = this.ui.keepsake.watch(() => this.ui.conversation.compare());
    if (this.hasUpdated) this.attend();
  }

  /** Shows or hides the panel as `open` says. */
  private turn(): void {
    const {panel, open, quiet} = this;
    this.quiet = false;
    if (open === panel.open) return;
    if (open) {
      this.screen.watch(panel);
      if (quiet) panel.setAttribute('open', '');
      else if (this.screen.small) panel.showModal();
      else panel.show();
      if (!quiet) this.focusOn(this.screen.small ? '.log' : '.composer textarea');
    } else {
      this.screen.leave();
      panel.close();
      const before = this.cameFrom instanceof HTMLElement && this.cameFrom.isConnected && this.cameFrom !== document.body ? this.cameFrom : undefined;
      if (before) before.focus();
      else this.focusOn('.launch');
      this.cameFrom = null;
    }
    this.remember(open);
    this.attend();
    this.tell(open ? 'open' : 'close', null);
  }

  /** The screen became small or large: the panel is shown the other way. */
  private reopen(): void {
    if (!this.open || !this.panel.open) return;
    const focused = this.shadowRoot?.activeElement;
    this.panel.close();
    if (this.screen.small) this.panel.showModal();
    else this.panel.show();
    if (focused instanceof HTMLElement) focused.focus();
  }

  private readonly attend = () => this.ui?.conversation.attend(this.open && document.visibilityState === 'visible');
  private readonly leave = () => this.ui?.conversation.end();
  private readonly online = () => this.ui?.conversation.again();

  private readonly cancelled = (event: Event) => {
    event.preventDefault();
    this.escape();
  };

  /** The browser has closed it by itself. */
  private readonly closed = () => {
    if (!this.panel.open) this.hide();
  };

  private readonly key = (event: KeyboardEvent) => {
    // A modal panel is told by `cancel`.
    if (event.key !== 'Escape' || event.isComposing || this.panel.matches(':modal')) return;
    event.stopPropagation();
    this.escape();
  };

  private escape(): void {
    if (!this.ui.back()) this.hide();
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  private tell<N extends Name>(name: N, detail: InterviewWidgetEvents[`interview-widget:${N}`]['detail']): void {
    this.dispatchEvent(new CustomEvent(`interview-widget:${name}`, {detail, bubbles: true, composed: true}));
  }

  /** Whether the visitor comes from another page of the site and had it open there, with room for both. */
  private wasOpen(): boolean {
    try {
      return !this.screen.small && this.ui.setup.storage !== 'none' && sessionStorage.getItem(OPEN) === this.ui.setup.server;
    } catch {
      return false;
    }
  }

  private remember(open: boolean): void {
    try {
      if (this.ui.setup.storage === 'none') return;
      if (open) sessionStorage.setItem(OPEN, this.ui.setup.server);
      else sessionStorage.removeItem(OPEN);
    } catch {
      // Storage is switched off: on the next page it is closed.
    }
  }
}
