import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {StandIn} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {api, session} from '../context.js';
import {drafts} from '../drafts.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t} from '../texts/stand-in.js';

/** The longest turn the server takes. */
const LONGEST = 8_000;

/** Leading a running interview in the AI's place: taking the place, writing, giving it back. */
@customElement('dash-stand-in')
export class StandInView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    css`
      :host {
        margin: 0 0 var(--space-6);
        padding: 0;
      }

      h2 {
        font-size: var(--text-l);
      }

      textarea {
        max-block-size: 12rem;
        field-sizing: content;
      }
    `,
  ];

  @property() interviewId = '';
  /** Counts what the line told of hand-overs: with each the place is looked at again. */
  @property({type: Number}) told = 0;
  @state() private held: StandIn | undefined;
  @state() private text = '';
  @state() private busy: 'place' | 'turn' | undefined;
  @state() private refusal: unknown;
  @state() private unsent = false;
  @query('textarea') private field!: HTMLTextAreaElement | null;
  private clientId = '';

  private get place(): string {
    return `interview.${this.interviewId}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('interviewId')) this.text = drafts.read(this.place);
    if (changed.has('interviewId') || changed.has('told')) void this.look();
  }

  private async look(): Promise<void> {
    try {
      const held = await api.standIn(this.interviewId);
      if (!this.busy) this.held = held;
    } catch {
      // Without knowing whose the place is, nothing is offered.
    }
  }

  protected override render() {
    const {held} = this;
    if (!held) return nothing;
    const mine = held.state === 'person' && held.by === session.account?.username;
    const words = mine ? t('mine') : held.state === 'person' ? t('other', {name: held.person ?? t('somebody')}) : t('none');
    return html`
      <section class="panel stack" aria-labelledby="stand-in">
        <h2 id="stand-in">${t('title')}</h2>
        ${mine ? html`<ik-banner tone="warn">${words}</ik-banner>` : html`<p class="soft small">${words}</p>`}
        ${this.refusal ? html`<ik-banner tone="danger" live>${this.unsent ? `${t('unsent')} ` : ''}${explain(this.refusal)}</ik-banner>` : nothing}
        ${mine ? this.form() : nothing}
        ${mine
          ? html`<div class="actions"><ik-button ?busy=${this.busy === 'place'} @click=${this.stepOut}><ik-icon name="undo"></ik-icon>${t('release')}</ik-button></div>`
          : held.state === 'none'
            ? html`<div class="actions"><ik-button ?busy=${this.busy === 'place'} @click=${this.stepIn}><ik-icon name="person"></ik-icon>${t('take')}</ik-button></div>`
            : nothing}
      </section>
    `;
  }

  private form() {
    return html`
      <form class="stack" novalidate autocomplete="off" @submit=${this.submit}>
        <ik-field label=${t('field')} hint=${t('keys')}>
          <textarea name="words" rows="2" maxlength=${LONGEST} .value=${this.text} @input=${this.typed} @keydown=${this.pressed}></textarea>
        </ik-field>
        <div class="actions">
          <ik-button type="submit" variant="primary" ?busy=${this.busy === 'turn'} ?disabled=${this.text.trim() === ''}><ik-icon name="send"></ik-icon>${t('send')}</ik-button>
        </div>
      </form>
    `;
  }

  private typed(): void {
    this.text = this.field?.value ?? '';
    // Other words are another turn.
    this.clientId = '';
    drafts.keep(this.place, this.text);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void this.say();
  }

  private submit(event: Event): void {
    event.preventDefault();
    void this.say();
  }

  private async say(): Promise<void> {
    const text = this.text.trim();
    if (!text || this.busy) return;
    this.busy = 'turn';
    this.refusal = undefined;
    this.clientId ||= crypto.randomUUID();
    try {
      await api.sayAsStandIn(this.interviewId, text, this.clientId);
      this.text = '';
      this.clientId = '';
      drafts.keep(this.place, '');
    } catch (error) {
      this.refusal = error;
      this.unsent = true;
    } finally {
      this.busy = undefined;
      this.field?.focus();
    }
  }

  private stepIn(): Promise<void> {
    return this.change(() => api.stepIn(this.interviewId), t('taken'), 'textarea');
  }

  private stepOut(): Promise<void> {
    return this.change(() => api.stepOut(this.interviewId), t('released'), 'ik-button');
  }

  private async change(act: () => Promise<StandIn>, said: string, then: string): Promise<void> {
    if (this.busy) return;
    this.busy = 'place';
    this.refusal = undefined;
    this.unsent = false;
    try {
      this.held = await act();
      announce(said);
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = undefined;
    }
    if (this.refusal) return this.look();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(then)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-stand-in': StandInView;
  }
}
