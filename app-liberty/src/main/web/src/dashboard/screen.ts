import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {friendly} from '../shared/api/problem.js';
import {ApiProblem} from '../shared/api/problem.js';
import {IkElement} from '../shared/element.js';
import '../shared/components/ik-badge.js';
import '../shared/components/ik-banner.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-icon.js';
import {controls} from '../shared/styles/base.js';
import {screenStyles} from './styles.js';
import {t} from './texts/app.js';
import {setTitle} from './title.js';

/** A screen: has one `h1`, names the document, and loads what it shows. */
export abstract class Screen extends IkElement {
  static override styles: CSSResultGroup = [IkElement.styles, controls, screenStyles];

  @state() protected failure: unknown;
  private loads = 0;

  /** What the document is called while this screen is shown. */
  protected abstract get pageTitle(): string;

  /** Whether leaving would lose something. */
  get unsaved(): boolean {
    return false;
  }

  protected override updated(): void {
    setTitle(`${this.pageTitle} · ${t('title.suffix')}`);
  }

  /** Puts the reader at the beginning of the screen. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({preventScroll: true});
  }

  /** Loads something and hands it over, unless a later load was begun or the screen was left meanwhile. A failure shows in `failure`. */
  protected async load<R>(get: () => Promise<R>, take: (result: R) => void): Promise<void> {
    const mine = ++this.loads;
    this.failure = undefined;
    try {
      const result = await get();
      if (mine === this.loads && this.isConnected) take(result);
    } catch (error) {
      if (mine === this.loads && this.isConnected) this.failure = error;
    }
  }

  protected failed(again: () => void): TemplateResult {
    return html`
      <ik-banner tone="danger" live>
        ${explain(this.failure)}
        <ik-button slot="actions" @click=${again}>${t('load.again')}</ik-button>
      </ik-banner>
    `;
  }

  protected waiting(lines = 5): TemplateResult {
    return html`
      <div role="status" class="stack">
        <span class="unseen">${t('loading')}</span>
        ${Array.from({length: lines}, () => html`<div class="skeleton"></div>`)}
      </div>
    `;
  }
}

/** What went wrong, for people: our sentence, and the server's own words where they name the thing. */
export function explain(error: unknown): string {
  const sentence = friendly(error);
  const detail = error instanceof ApiProblem && [400, 409, 413, 415, 422].includes(error.status) ? error.detail : '';
  return detail ? `${sentence} (${detail})` : sentence;
}

/** Whether somebody else was faster. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 409;
}

/** The value a problem is about, as a JSON pointer; empty when it names none. */
export function pointerOf(error: unknown): string {
  return error instanceof ApiProblem ? error.pointer : '';
}

/** The server's words for one field, when the problem points at it (or into it). */
export function fieldError(error: unknown, pointer: string): string {
  const at = pointerOf(error);
  return at === pointer || at.startsWith(`${pointer}/`) ? explain(error) : '';
}
