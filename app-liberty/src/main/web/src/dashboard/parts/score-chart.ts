import {css, html, nothing, svg, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Criterion, CriterionResult, HumanRating} from '../../shared/api/types.js';
import {IkElement} from '../../shared/element.js';
import {wording} from '../../shared/i18n/i18n.js';
import {latest} from '../logic/ratings.js';
import {shares} from '../logic/weights.js';
import {t} from '../texts/report.js';

const WIDTH = 640;
const LABEL = 30;
/** The thickest bar belongs to the heaviest criterion. */
const THICKEST = 22;
const THINNEST = 7;

/** The scores as bars on one scale: as thick as the criterion is heavy, hatched where there is not enough evidence, with a diamond for each person's own. */
@customElement('dash-score-chart')
export class ScoreChart extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      svg {
        display: block;
        inline-size: 100%;
        block-size: auto;
        overflow: visible;
      }

      text {
        font-family: var(--font-text);
        fill: var(--ink);
      }

      .name {
        font-size: 15px;
        font-weight: 600;
      }

      .value {
        font-size: 15px;
        font-weight: 650;
        text-anchor: end;
        font-variant-numeric: tabular-nums;
      }

      .value.none {
        font-weight: 450;
        fill: var(--ink-soft);
      }

      .tick {
        font-size: 11.5px;
        fill: var(--ink-faint);
        text-anchor: middle;
      }

      .grid {
        stroke: var(--chart-grid);
        stroke-width: 1;
      }

      .track {
        fill: var(--chart-track);
      }

      .bar {
        fill: var(--chart-1);
      }

      .stripe {
        stroke: var(--line-strong);
        stroke-width: 1.6;
      }

      .frame {
        fill: none;
        stroke: var(--line-strong);
      }

      .person {
        fill: var(--chart-2);
        stroke: var(--surface);
        stroke-width: 2;
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        margin-block-start: var(--space-3);
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }

      .legend span {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
      }

      .legend svg {
        inline-size: 1.3rem;
        block-size: 0.8rem;
      }
    `,
  ];

  @property({attribute: false}) criteria: readonly Criterion[] = [];
  @property({attribute: false}) results: readonly CriterionResult[] = [];
  @property({attribute: false}) ratings: readonly HumanRating[] = [];
  @property({attribute: false}) hiddenIds: ReadonlySet<string> = new Set();

  protected override render() {
    const parts = shares(this.criteria.map((one) => one.weight));
    const heaviest = Math.max(1, ...this.criteria.map((one) => one.weight));
    const rows = this.criteria.map((criterion, i) => {
      const result = this.results.find((one) => one.criterion_id === criterion.id);
      const hidden = this.hiddenIds.has(criterion.id);
      return {
        name: wording(criterion.name),
        share: parts[i] ?? 0,
        thick: THINNEST + (THICKEST - THINNEST) * (criterion.weight / heaviest),
        score: hidden ? null : (result?.score ?? null),
        hidden,
        people: latest(this.ratings, criterion.id).flatMap((one) => (one.score === null ? [] : [one.score])),
      };
    });
    const pitch = LABEL + THICKEST + 14;
    const height = rows.length * pitch + 18;
    const words = rows
      .map((row) => {
        const score = row.hidden ? t('chart.hidden') : row.score === null ? t('chart.none') : String(row.score);
        return t('chart.item', {name: row.name, share: row.share, score}) + (row.people.length > 0 ? ` (${t('chart.people', {scores: row.people.join(', ')})})` : '');
      })
      .join('; ');
    const x = (score: number) => (score / 100) * WIDTH;
    return html`
      <svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${t('chart.label', {list: words})}>
        <defs>
          <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="stripe" d="M0 0V7"></path></pattern>
        </defs>
        ${[0, 25, 50, 75, 100].map((score) => svg`
          <line class="grid" x1=${x(score)} x2=${x(score)} y1="18" y2=${height - 18}></line>
          <text class="tick" x=${x(score)} y=${height - 3}>${score}</text>
        `)}
        ${rows.map((row, i) => {
          const top = i * pitch + LABEL;
          const middle = top + THICKEST / 2;
          const y = middle - row.thick / 2;
          const value = row.hidden ? t('chart.hidden') : row.score === null ? t('chart.none') : String(row.score);
          return svg`
            <text class="name" x="0" y=${top - 7}>${row.name}</text>
            <text class="value ${row.score === null ? 'none' : ''}" x=${WIDTH} y=${top - 7}>${value}</text>
            ${row.score === null
              ? svg`
                  <rect x="0" y=${y} width=${WIDTH} height=${row.thick} rx="3" fill=${row.hidden ? 'none' : 'url(#hatch)'}></rect>
                  <rect class="frame" x="0.5" y=${y} width=${WIDTH - 1} height=${row.thick} rx="3"></rect>`
              : svg`
                  <rect class="track" x="0" y=${y} width=${WIDTH} height=${row.thick} rx="3"></rect>
                  <rect class="bar" x="0" y=${y} width=${Math.max(2, x(row.score))} height=${row.thick} rx="3"></rect>`}
            ${row.people.map((score) => svg`<path class="person" d="M${x(score)} ${middle - 11}l10 11-10 11-10-11z"></path>`)}
          `;
        })}
      </svg>
      <div class="legend" aria-hidden="true">
        <span><svg viewBox="0 0 20 12"><rect class="bar" width="20" height="12" rx="3"></rect></svg>${t('chart.legend.ai')}</span>
        ${this.ratings.length > 0 ? html`<span><svg viewBox="0 0 20 12"><path class="person" d="M10 0l8 6-8 6-8-6z"></path></svg>${t('chart.legend.people')}</span>` : nothing}
        ${rows.some((row) => row.score === null && !row.hidden)
          ? html`<span><svg viewBox="0 0 20 12"><path class="stripe" d="M3 12 11 0M9 12 17 0"></path><rect class="frame" x="0.5" y="0.5" width="19" height="11" rx="3"></rect></svg>${t('chart.legend.none')}</span>`
          : nothing}
        <span>${t('chart.legend.height')}</span>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-score-chart': ScoreChart;
  }
}
