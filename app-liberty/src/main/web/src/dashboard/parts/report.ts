import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {announce, toast} from '../../shared/announce.js';
import {save} from '../../shared/api/api-client.js';
import {ApiProblem} from '../../shared/api/problem.js';
import type {Evaluation, EvaluationWork, Evidence, Finding, Interview, InterviewStatus, Recording, Turn} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-empty.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {relative} from '../../shared/i18n/format.js';
import {lang, wording} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {api, session} from '../context.js';
import {isHidden, latest} from '../logic/ratings.js';
import {shares} from '../logic/weights.js';
import {placeOf} from '../recording/places.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/report.js';
import './criterion-result.js';
import './decision-box.js';
import {HEAR, QUOTE, quotes, quoteStyles} from './quotes.js';
import './score-chart.js';
import type {TranscriptView} from './transcript.js';
import './transcript.js';

const OVER: readonly InterviewStatus[] = ['completed', 'evaluated', 'decided', 'abandoned'];
const POLL = 2_000;
const BLIND = 'ik.blind';

/** What the interview shows, on which words it rests, and what a person makes of it. Tells `interview-changed`. */
@customElement('dash-report')
export class ReportView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    quoteStyles,
    css`
      :host {
        max-inline-size: none;
        padding: 0;
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1.2fr) minmax(20rem, 1fr);
        gap: var(--space-7);
        align-items: start;
      }

      .side {
        position: sticky;
        inset-block-start: var(--space-4);
      }

      .side dash-transcript {
        --transcript-height: calc(100dvh - 6.5rem);
      }

      .side header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        justify-content: space-between;
        min-block-size: 3.5rem;
      }

      .proposal {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2) var(--space-6);
        align-items: end;
        padding-block-end: var(--space-5);
      }

      .proposal .said {
        margin-block-start: var(--space-2);
        font: 500 clamp(1.5rem, 1.1rem + 1.4vw, 2.1rem) / 1.18 var(--font-display);
        letter-spacing: -0.015em;
        text-wrap: balance;
      }

      .proposal .rule {
        grid-column: 1 / -1;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      .overall {
        text-align: end;
      }

      .overall b {
        display: block;
        font: 500 3.6rem / 0.95 var(--font-display);
        letter-spacing: -0.03em;
        font-variant-numeric: tabular-nums;
        color: var(--accent-text);
      }

      .overall small {
        display: block;
        max-inline-size: 9rem;
        margin-inline-start: auto;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-4);
        align-items: center;
      }

      .blind {
        display: flex;
        flex: 1 1 16rem;
        gap: var(--space-3);
        align-items: start;
        padding: var(--space-3) var(--space-4);
        font-size: var(--text-s);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        cursor: pointer;
      }

      .blind strong {
        display: block;
      }

      .main > section {
        margin-block-start: var(--space-7);
      }

      .main > section > h2 {
        margin-block-end: var(--space-4);
      }

      .findings {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
        gap: var(--space-6);
      }

      .findings h2 {
        margin-block-end: var(--space-3);
        font-size: var(--text-l);
      }

      .findings li + li {
        margin-block-start: var(--space-4);
      }

      .made {
        margin-block-start: var(--space-6);
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      details.dropped {
        margin-block-start: var(--space-5);
        font-size: var(--text-s);
      }

      summary {
        min-block-size: 1.75rem;
        cursor: pointer;
      }

      @media (max-width: 66rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }

        .side {
          position: static;
        }

        .side dash-transcript {
          --transcript-height: none;
        }
      }

      @media (max-width: 34rem) {
        .proposal {
          grid-template-columns: 1fr;
        }

        .overall {
          text-align: start;
        }

        .overall small {
          margin: 0;
        }
      }

      @media print {
        .columns {
          display: block;
        }

        .side {
          position: static;
          break-before: page;
        }
      }
    `,
  ];

  @property({attribute: false}) interview!: Interview;
  @state() private evaluation: Evaluation | undefined;
  @state() private work: EvaluationWork | undefined;
  @state() private none = false;
  @state() private turns: readonly Turn[] = [];
  @state() private recording: Recording | undefined;
  @state() private failure: unknown;
  @state() private blind = readBlind();
  @state() private revealed: ReadonlySet<string> = new Set();
  @state() private asked = false;
  @state() private busy = '';
  @query('dash-transcript') private transcript!: TranscriptView | null;
  private from: HTMLElement | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private recordingTimer: ReturnType<typeof setTimeout> | undefined;

  /** Whether a decision or a rating was begun and not kept. */
  get unsaved(): boolean {
    return (this.renderRoot.querySelector('dash-decision')?.unsaved ?? false) || [...this.renderRoot.querySelectorAll('dash-result')].some((one) => one.unsaved);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(QUOTE, this.onQuote);
    this.addEventListener(HEAR, (event) => void this.transcript?.hear((event as CustomEvent<Evidence>).detail));
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    clearTimeout(this.recordingTimer);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('interview')) return;
    const before = changed.get('interview') as Interview | undefined;
    if (before?.status !== this.interview.status && OVER.includes(this.interview.status)) void this.refresh();
  }

  private async refresh(): Promise<void> {
    clearTimeout(this.timer);
    const {id} = this.interview;
    this.failure = undefined;
    try {
      if (this.turns.length === 0) this.turns = (await api.transcript(id)).turns;
      await this.readRecording();
      const answer = await api.evaluation(id);
      if ('state' in answer) {
        this.work = answer;
        if (answer.state !== 'failed' && this.isConnected) this.timer = setTimeout(() => void this.refresh(), POLL);
        return;
      }
      const fresh = this.work !== undefined || this.interview.status === 'completed';
      this.work = undefined;
      this.evaluation = answer;
      if (fresh) this.tell('interview-changed');
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) this.none = true;
      else this.failure = error;
    }
  }

  /** Without it the report is whole all the same. */
  private async readRecording(): Promise<void> {
    clearTimeout(this.recordingTimer);
    this.recording = await api.recording(this.interview.id).catch(() => undefined);
    if (this.recording?.state === 'under_way' && this.isConnected) this.recordingTimer = setTimeout(() => void this.readRecording(), POLL);
  }

  private get heard(): ReadonlySet<number> {
    const heard = this.recording?.turns ?? [];
    return new Set(this.turns.filter((turn) => placeOf(heard, turn)).map((turn) => turn.position));
  }

  protected override render() {
    if (!OVER.includes(this.interview.status)) return html`<ik-empty icon="hourglass" heading=${t('early.title')}>${t('early.text')}</ik-empty>`;
    return html`
      <div class="columns">
        <div class="main">
          ${this.evaluation ? this.evaluated(this.evaluation) : this.instead()}
          ${this.evaluation || this.none || this.work?.state === 'failed'
            ? html`<section><dash-decision .interview=${this.interview} @decided=${() => this.tell('interview-changed')}></dash-decision></section>`
            : nothing}
          ${this.takeAlong()}
        </div>
        <div class="side" @keydown=${this.escape}>
          <header>
            <h2>${t('transcript')}</h2>
            ${this.asked ? html`<ik-button class="no-print" variant="ghost" @click=${this.back}><ik-icon name="arrowLeft"></ik-icon>${t('transcript.back')}</ik-button>` : nothing}
          </header>
          <dash-transcript .turns=${this.turns} .quotes=${this.quoted} .recording=${this.recording} @recording-deleted=${() => void this.readRecording()} .startedAt=${this.interview.started_at} language=${this.interview.language}></dash-transcript>
        </div>
      </div>
    `;
  }

  /** What stands in the report's place while there is none. */
  private instead() {
    if (this.failure) {
      return html`<ik-banner tone="danger" live>${explain(this.failure)}<ik-button slot="actions" @click=${() => void this.refresh()}>${app('load.again')}</ik-button></ik-banner>`;
    }
    if (this.none) return html`<ik-banner>${t('none')}</ik-banner>`;
    const {work} = this;
    if (!work) return html`<div class="stack">${[1, 2, 3, 4, 5, 6].map(() => html`<div class="skeleton"></div>`)}</div>`;
    if (work.state === 'failed') {
      return html`
        <ik-banner tone="danger" live>
          <strong>${t('failed', {n: work.attempts})}</strong>
          ${work.last_error ? html`<p>${t('failed.why')}: <span lang="en">${work.last_error}</span></p>` : nothing}
          <ik-button slot="actions" variant="primary" ?busy=${this.busy === 'again'} @click=${this.again}>${t('again')}</ik-button>
        </ik-banner>
      `;
    }
    return html`
      <div class="panel stack" role="status">
        <ik-progress label=${t(work.state)}></ik-progress>
        ${work.attempts > 1 ? html`<p class="soft small">${t('attempt', {n: work.attempts})}</p>` : nothing}
      </div>
    `;
  }

  private evaluated(evaluation: Evaluation) {
    const {criteria} = this.interview.rubric;
    const parts = shares(criteria.map((one) => one.weight));
    const hidden = this.withheld(evaluation);
    return html`
      ${hidden.size > 0 ? this.concealed() : this.proposal(evaluation)}
      <div class="choices no-print">
        <label class="blind">
          <input type="checkbox" .checked=${this.blind} @change=${this.toggleBlind} />
          <span><strong>${t('blind')}</strong>${t('blind.hint')}</span>
        </label>
        <ik-button @click=${this.toDecision}>${this.interview.decision ? t('decision') : t('decision.go')}<ik-icon name="arrowDown"></ik-icon></ik-button>
      </div>
      <section aria-labelledby="chart">
        <h2 id="chart">${t('chart')}</h2>
        <dash-score-chart .criteria=${criteria} .results=${evaluation.results} .ratings=${evaluation.ratings} .hiddenIds=${hidden}></dash-score-chart>
      </section>
      <section aria-labelledby="criteria">
        <h2 id="criteria">${t('criteria')}</h2>
        ${criteria.map(
          (criterion, i) => html`
            <dash-result
              interviewId=${this.interview.id}
              language=${this.interview.language}
              me=${this.me}
              .criterion=${criterion}
              .result=${evaluation.results.find((one) => one.criterion_id === criterion.id)}
              .heard=${this.heard}
              .people=${latest(evaluation.ratings, criterion.id)}
              share=${parts[i] ?? 0}
              ?concealed=${hidden.has(criterion.id)}
              @rated=${(event: CustomEvent<Evaluation>) => (this.evaluation = event.detail)}
              @reveal=${(event: CustomEvent<string>) => (this.revealed = new Set([...this.revealed, event.detail]))}
            ></dash-result>
          `,
        )}
      </section>
      ${hidden.size > 0
        ? nothing
        : html`
            <section class="findings">
              ${this.findings('strengths', evaluation.strengths)} ${this.findings('concerns', evaluation.concerns)} ${this.findings('gaps', evaluation.gaps)}
            </section>
          `}
      ${evaluation.dropped.length > 0
        ? html`
            <details class="dropped">
              <summary>${t('dropped', {n: evaluation.dropped.length})}</summary>
              <p class="soft">${t('dropped.text')}</p>
              <ul lang="en">${evaluation.dropped.map((one) => html`<li class="soft">${one}</li>`)}</ul>
            </details>
          `
        : nothing}
      <p class="made">${t('made', {time: relative(evaluation.at), name: evaluation.evaluator, version: evaluation.rubric_version, n: evaluation.turns})}</p>
      <ik-button class="flush no-print" variant="ghost" ?busy=${this.busy === 'again'} @click=${this.again}><ik-icon name="refresh"></ik-icon>${t('again')}</ik-button>
    `;
  }

  private proposal(evaluation: Evaluation) {
    return html`
      <div class="proposal">
        <div>
          <ik-badge tone="accent" icon="spark">${t('proposal')}</ik-badge>
          <p class="said">${t(`rec.${evaluation.recommendation}`)}</p>
        </div>
        ${evaluation.overall === null ? nothing : html`<div class="overall"><b>${evaluation.overall}</b><small>${t('overall')}: ${t('overall.of')}</small></div>`}
        <p class="rule"><strong>${t('rule')}:</strong> ${wording(evaluation.recommendation_rule)}</p>
      </div>
    `;
  }

  private concealed() {
    return html`
      <div class="proposal">
        <div>
          <ik-badge icon="eyeOff">${t('proposal')}</ik-badge>
          <p class="said">${t('hidden.title')}</p>
        </div>
        <p class="rule">${t('hidden.text')}</p>
      </div>
    `;
  }

  private findings(kind: 'strengths' | 'concerns' | 'gaps', list: readonly Finding[]) {
    return html`
      <div>
        <h2>${t(kind)}</h2>
        ${list.length === 0
          ? html`<p class="soft small">${t('findings.none')}</p>`
          : html`<ul class="plain">${list.map((one) => html`<li>${wording(one.text)} ${quotes(one.evidence, this.interview.language, this.heard)}</li>`)}</ul>`}
      </div>
    `;
  }

  private takeAlong() {
    const button = (what: 'json' | 'csv' | 'html') => html`<ik-button ?busy=${this.busy === what} @click=${() => void this.take(what)}><ik-icon name="download"></ik-icon>${t(`export.${what}`)}</ik-button>`;
    return html`
      <section class="no-print" aria-labelledby="export">
        <h2 id="export">${t('export')}</h2>
        <div class="actions">
          ${button('json')} ${button('csv')} ${this.evaluation ? button('html') : nothing}
          <ik-button @click=${() => print()}><ik-icon name="print"></ik-icon>${t('export.print')}</ik-button>
        </div>
      </section>
    `;
  }

  private get me(): string {
    return session.account?.username ?? '';
  }

  private withheld(evaluation: Evaluation): ReadonlySet<string> {
    const ids = this.interview.rubric.criteria.map((one) => one.id);
    return new Set(ids.filter((id) => isHidden(id, evaluation.ratings, this.me, this.blind, this.revealed)));
  }

  /** Every quotation that may be seen. */
  private get quoted(): readonly Evidence[] {
    const {evaluation} = this;
    if (!evaluation) return [];
    const hidden = this.withheld(evaluation);
    const results = evaluation.results.filter((one) => !hidden.has(one.criterion_id)).flatMap((one) => one.evidence);
    const findings = hidden.size > 0 ? [] : [...evaluation.strengths, ...evaluation.concerns, ...evaluation.gaps].flatMap((one) => one.evidence);
    return [...results, ...findings];
  }

  private readonly onQuote = async (event: Event) => {
    this.from = event.composedPath()[0] as HTMLElement;
    this.asked = true;
    await this.transcript?.reveal((event as CustomEvent<Evidence>).detail);
  };

  private toDecision(): void {
    this.renderRoot.querySelector('dash-decision')?.focusHeading();
  }

  private back(): void {
    this.asked = false;
    this.from?.focus();
    this.from?.scrollIntoView({block: 'center'});
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.asked) this.back();
  }

  private toggleBlind(event: Event): void {
    this.blind = (event.target as HTMLInputElement).checked;
    this.revealed = new Set();
    try {
      localStorage.setItem(BLIND, String(this.blind));
    } catch {
      // The choice holds until the page is left.
    }
  }

  private async again(): Promise<void> {
    this.busy = 'again';
    try {
      await api.evaluateAgain(this.interview.id);
      announce(t('again.done'));
      this.work = {state: 'waiting', attempts: 0, last_error: null};
      this.evaluation = undefined;
      this.timer = setTimeout(() => void this.refresh(), POLL / 4);
    } catch (error) {
      toast(explain(error), 'danger');
    } finally {
      this.busy = '';
    }
  }

  private async take(what: 'json' | 'csv' | 'html'): Promise<void> {
    this.busy = what;
    try {
      save(what === 'html' ? await api.printable(this.interview.id, lang()) : await api.exportInterview(this.interview.id, what));
    } catch (error) {
      toast(explain(error), 'danger');
    } finally {
      this.busy = '';
    }
  }
}

function readBlind(): boolean {
  try {
    return localStorage.getItem(BLIND) === 'true';
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-report': ReportView;
  }
}
