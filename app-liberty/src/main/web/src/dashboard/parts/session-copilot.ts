import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {Advice, AdviceKind, AdvicePoint, LedInterview, Place, SourceCitation} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-icon.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {lang} from '../../shared/i18n/i18n.js';
import {api} from '../context.js';
import {beingRead, lacking} from '../logic/documents.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as sources} from '../texts/questions.js';
import {t} from '../texts/session.js';
import {questionStyles} from './question-styles.js';
import './source-text.js';

const KINDS: readonly AdviceKind[] = ['next_questions', 'open_points', 'strengths', 'inconsistencies'];

/** The co-pilot of an interview: what it is asked for, what it points out, and where that stands. Tells `ask` with a question the reader takes over. */
@customElement('dash-session-copilot')
export class SessionCopilot extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    screenStyles,
    questionStyles,
    css`
      .kinds {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .points {
        display: grid;
        gap: var(--space-4);
      }

      .points > li {
        display: grid;
        gap: var(--space-2);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--line);
      }

      .ask {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        justify-content: space-between;
      }

      .ask p {
        flex: 1 1 14rem;
      }

      .chips {
        grid-template-columns: 1fr;
      }
    `,
  ];

  @property({attribute: false}) session!: LedInterview;
  @state() private advice: Advice | undefined;
  @state() private wanted: AdviceKind | undefined;
  @state() private failure: unknown;
  @state() private place: Place | undefined;
  private opener: HTMLElement | undefined;
  private left = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.left = new AbortController();
  }

  override disconnectedCallback(): void {
    this.left.abort();
    super.disconnectedCallback();
  }

  /** Something was said or came: what costs nothing is looked at again. */
  again(): void {
    if (this.advice?.by_rules && !this.wanted) void this.look(this.advice.kind, true);
  }

  protected override render() {
    return html`
      <section class="panel stack" aria-labelledby="copilot" aria-busy=${this.wanted ? 'true' : 'false'}>
        <div>
          <h2 id="copilot">${t('copilot')}</h2>
          <p class="soft small">${t('copilot.text')}</p>
        </div>
        ${this.grounding()}
        <div class="kinds" role="group" aria-labelledby="copilot">
          ${KINDS.map(
            (kind) => html`<ik-button ?busy=${this.wanted === kind} variant=${this.advice?.kind === kind ? 'primary' : 'secondary'} @click=${() => void this.look(kind, false)}>${t(`kind.${kind}`)}</ik-button>`,
          )}
        </div>
        ${this.wanted ? html`<ik-progress label=${t('looking')}></ik-progress>` : nothing}
        ${this.failure ? html`<ik-banner tone="danger" live>${explain(this.failure)}</ik-banner>` : nothing}
        ${this.advice ? this.shown(this.advice) : nothing}
      </section>
      ${this.place ? html`<dash-source-text .interviewId=${this.session.id} .place=${this.place} @source-close=${this.closeSource}></dash-source-text>` : nothing}
    `;
  }

  private grounding() {
    const [lack, reading] = [lacking(this.session), beingRead(this.session)];
    return html`
      ${reading.length > 0 ? html`<ik-banner tone="info">${reading.map((kind) => t(`soon.${kind}`)).join(' ')} ${t('soon')}</ik-banner>` : nothing}
      ${lack.length > 0 ? html`<ik-banner tone="warn"><b>${t('less')}.</b> ${t(lack.length > 1 ? 'less.both' : `less.${lack[0]!}`)}</ik-banner>` : nothing}
    `;
  }

  private shown(advice: Advice) {
    return html`
      <section class="stack" aria-labelledby="advice">
        <h3 id="advice">${t(`kind.${advice.kind}`)}</h3>
        ${advice.points.length === 0 ? html`<p>${t(`nothing.${advice.kind}`)}</p>` : html`<ul class="plain points">${advice.points.map((point) => html`<li>${this.point(point)}</li>`)}</ul>`}
        <p class="soft tiny">${advice.by_rules ? t('by_rules') : t('by_model', {name: advice.adviser})}</p>
      </section>
    `;
  }

  private point(point: AdvicePoint) {
    return html`
      ${point.finding ? html`<p class="words">${point.finding}</p>` : nothing}
      ${point.ask
        ? html`
            <div class="ask">
              <p class="words"><b>${t('ask')}</b> ${point.ask}</p>
              <ik-button label=${t('ask.use.label', {text: point.ask})} @click=${() => this.tell('ask', point.ask)}>${t('ask.use')}</ik-button>
            </div>
          `
        : nothing}
      ${point.citations.length > 0 ? html`<ul class="plain chips">${point.citations.map((citation) => this.chip(citation))}</ul>` : nothing}
    `;
  }

  private chip(citation: SourceCitation) {
    const shown = this.place?.source === citation.source && this.place.start === citation.start;
    return html`
      <li>
        <button type="button" class="chip" aria-pressed=${shown ? 'true' : 'false'} @click=${(event: Event) => this.open(citation, event)}>
          <span class="which"><span class="number" aria-hidden="true">${citation.number}</span><span><span class="unseen">${citation.number}: </span>${where(citation)}</span></span>
          <q>${citation.quote}</q>
        </button>
      </li>
    `;
  }

  private open(citation: SourceCitation, event: Event): void {
    this.opener = event.currentTarget as HTMLElement;
    this.place = {source: citation.source, start: citation.start, end: citation.end, asked: this.session.turns};
  }

  private closeSource(): void {
    this.place = undefined;
    this.opener?.focus();
  }

  private async look(kind: AdviceKind, quietly: boolean): Promise<void> {
    if (this.wanted) return;
    const {signal} = this.left;
    if (!quietly) this.wanted = kind;
    this.failure = undefined;
    try {
      const advice = await api.advise(this.session.id, kind, lang(), signal);
      if (quietly && this.wanted) return;
      this.advice = advice;
      if (!quietly) {
        this.place = undefined;
        announce(`${t(`kind.${kind}`)}: ${t('points', {n: advice.points.length})}`);
      }
    } catch (error) {
      if (!signal.aborted && !quietly) this.failure = error;
    } finally {
      if (!quietly) this.wanted = undefined;
    }
  }
}

function where({source, page, turn}: SourceCitation): string {
  const title = sources(`source.${source}`);
  if (turn !== null) return sources('where.turn', {title, n: turn});
  return page === null ? title : sources('where.page', {title, n: page});
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-session-copilot': SessionCopilot;
  }
}
