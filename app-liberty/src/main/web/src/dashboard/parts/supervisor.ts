import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Measure, Supervision, SupervisorActionName} from '../../shared/api/types.js';
import '../../shared/components/ik-badge.js';
import '../../shared/components/ik-button.js';
import {cssVars} from '../../shared/css-vars.js';
import {IkElement} from '../../shared/element.js';
import {clockFace, percent} from '../../shared/i18n/format.js';
import {timeline} from '../logic/timeline.js';
import {t} from '../texts/interview.js';

const METRICS = ['topic_relevance', 'question_quality', 'progress'] as const;
const RULES = ['TIME_LIMIT', 'CONCLUSION_TIME', 'TURN_BUDGET', 'COVERED', 'OFF_TOPIC', 'SHALLOW_QUESTIONS', 'BEHIND_SCHEDULE', 'HEALTHY', 'PERSON', 'MEDDLED'] as const;
const TONE: Record<SupervisorActionName, 'neutral' | 'info' | 'warn' | 'danger'> = {ignore: 'neutral', guide: 'info', conclude: 'warn', end: 'danger', take_over: 'warn', release: 'info'};

/** Every look of the supervisor and every command of a person, with reasons; what still waits can be taken back. Tells `undo` with a number. */
@customElement('dash-supervisor')
export class SupervisorView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        position: relative;
        padding: 0 0 var(--space-5) 1.4rem;
      }

      li::before {
        content: '';
        position: absolute;
        inset-block: 0.55rem -0.55rem;
        inset-inline-start: 0.34rem;
        inline-size: 1px;
        background: var(--line);
      }

      :host([brief]) li {
        padding: 0 0 var(--space-3);
      }

      :host([brief]) li::before,
      :host([brief]) li::after {
        display: none;
      }

      li:last-child::before {
        display: none;
      }

      li::after {
        content: '';
        position: absolute;
        inset-block-start: 0.42rem;
        inset-inline-start: 0;
        inline-size: 0.75rem;
        block-size: 0.75rem;
        background: var(--surface);
        border: 2px solid var(--line-strong);
        border-radius: 50%;
      }

      li.acted::after {
        background: var(--accent);
        border-color: var(--accent);
      }

      li.pending::after {
        background: var(--warn);
        border-color: var(--warn);
      }

      .box {
        display: grid;
        gap: var(--space-2);
      }

      .pending .box {
        padding: var(--space-3) var(--space-4);
        background: var(--warn-wash);
        border: 1px solid var(--warn);
        border-radius: var(--radius-m);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
        align-items: center;
        font-size: var(--text-s);
      }

      .head .at {
        font-variant-numeric: tabular-nums;
        color: var(--ink-faint);
      }

      .rule {
        font-weight: 600;
      }

      .because,
      .quiet {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      blockquote {
        margin: 0;
        padding-inline-start: var(--space-3);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
        border-inline-start: 2px solid var(--line-strong);
      }

      .metrics {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--space-3);
        margin: 0;
      }

      .metrics dt {
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }

      .metrics dd {
        margin: 0;
        font-size: var(--text-s);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }

      .metrics dd.unknown {
        font-weight: 400;
        font-style: italic;
        color: var(--ink-soft);
      }

      .meter {
        block-size: 4px;
        margin-block-start: 2px;
        background: var(--chart-track);
        border-radius: 2px;
      }

      .meter i {
        display: block;
        inline-size: var(--value);
        block-size: 100%;
        background: var(--chart-1);
        border-radius: inherit;
      }

      .wait {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        justify-content: space-between;
        font-size: var(--text-s);
      }
    `,
  ];

  @property({attribute: false}) cycles: readonly Supervision[] = [];
  @property({type: Number}) undoing = 0;
  /** Without the metrics. */
  @property({type: Boolean}) brief = false;
  @state() private all = false;
  @state() private now = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => {
      if (this.cycles.some((one) => one.effect === 'pending')) this.now = Date.now();
    }, 1_000);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  protected override render() {
    if (this.cycles.length === 0) return html`<p class="quiet">${t('supervisor.none')}</p>`;
    const entries = timeline(this.cycles, this.all);
    return html`
      <ol>
        ${repeat(
          entries,
          (entry) => (entry.kind === 'cycle' ? entry.cycle.number : `q${entry.cycles.at(-1)?.number}`),
          (entry) => (entry.kind === 'cycle' ? this.cycle(entry.cycle) : html`<li><p class="quiet">${t('supervisor.quiet', {n: entry.cycles.length})}</p></li>`),
        )}
      </ol>
      ${entries.some((entry) => entry.kind === 'quiet')
        ? html`<ik-button variant="ghost" @click=${() => (this.all = true)}>${t('supervisor.show_all')}</ik-button>`
        : nothing}
    `;
  }

  private cycle(one: Supervision) {
    const pending = one.effect === 'pending';
    const acted = one.action !== 'ignore' && one.effect !== 'undone';
    const rule = RULES.find((known) => known === one.rule);
    return html`
      <li class="${pending ? 'pending' : ''} ${acted ? 'acted' : ''}">
        <div class="box">
          <div class="head">
            <span class="at">${clockFace(one.elapsed_seconds)}</span>
            ${one.action === 'ignore' ? nothing : html`<ik-badge tone=${TONE[one.action]}>${t(`action.${one.action}`)}</ik-badge>`}
            <span class="rule">${rule ? t(`rule.${rule}`) : one.rule}</span>
            ${one.effect === 'none' ? nothing : html`<span class="because">· ${t(`effect.${one.effect}`)}</span>`}
          </div>
          <p class="because">
            <span lang="en">${one.because}</span>
            ${one.by === 'supervisor' ? nothing : html` · ${t('cycle.by', {name: one.by})}`}
          </p>
          ${one.instruction ? html`<blockquote>${one.instruction}</blockquote>` : nothing}
          ${this.brief ? nothing : html`<dl class="metrics">${METRICS.map((name) => this.metric(t(`metric.${name}`), one.assessment[name]))}</dl>`}
          ${pending
            ? html`
                <div class="wait">
                  <span>${t('supervisor.waits', {n: Math.max(0, Math.round((this.now - Date.parse(one.at)) / 1000))})}</span>
                  <ik-button ?busy=${this.undoing === one.number} label=${`${t('undo')}: ${t(`action.${one.action}`)} (${one.number})`} @click=${() => this.tell('undo', one.number)}>
                    <ik-icon name="undo"></ik-icon>${t('undo')}
                  </ik-button>
                </div>
              `
            : nothing}
        </div>
      </li>
    `;
  }

  private metric(name: string, measure: Measure | undefined) {
    const value = measure?.value;
    const known = typeof value === 'number';
    return html`
      <div title=${measure?.reason || nothing}>
        <dt>${name}</dt>
        <dd class=${known ? '' : 'unknown'}>${known ? percent(value) : t('metric.unknown')}</dd>
        ${known ? html`<dd class="meter" aria-hidden="true"><i ${cssVars({'--value': `${Math.round(100 * Math.min(1, Math.max(0, value)))}%`})}></i></dd>` : nothing}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-supervisor': SupervisorView;
  }
}
