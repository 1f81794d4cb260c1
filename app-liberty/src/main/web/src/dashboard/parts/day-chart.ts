import {css, html, svg, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {IkElement} from '../../shared/element.js';
import {number, shortDate} from '../../shared/i18n/format.js';
import {columns, namedDays, scaleTop, type Series} from '../logic/day-columns.js';
import {t} from '../texts/desk-figures.js';

const WIDTH = 440;
const HEIGHT = 170;
const LEFT = 36;
const BELOW = 26;
const ABOVE = 8;
const NAMED = 3;

/** Counts day by day as columns, a part of them inside; the same numbers stand in a table below. */
@customElement('dash-day-chart')
export class DayChart extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      h2 {
        margin-block-end: var(--space-3);
        font: 560 var(--text-l) / 1.2 var(--font-display);
      }

      svg {
        display: block;
        inline-size: 100%;
        block-size: auto;
        overflow: visible;
      }

      text {
        font: 13px var(--font-text);
        font-variant-numeric: tabular-nums;
        fill: var(--ink-soft);
      }

      .mark {
        text-anchor: end;
      }

      .grid {
        stroke: var(--chart-grid);
      }

      .c0 {
        fill: var(--chart-1);
      }

      .c1 {
        fill: var(--chart-2);
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        margin-block-start: var(--space-3);
        font-size: var(--text-s);
      }

      .legend span {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
      }

      .legend svg {
        inline-size: 0.9rem;
        block-size: 0.9rem;
      }

      summary {
        display: flex;
        align-items: center;
        inline-size: max-content;
        min-block-size: var(--target);
        margin-block-start: var(--space-2);
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--accent-text);
        cursor: pointer;
      }

      .table {
        max-block-size: 20rem;
        overflow: auto;
      }

      table {
        inline-size: 100%;
        font-size: var(--text-s);
        border-collapse: collapse;
      }

      th,
      td {
        padding: var(--space-1) var(--space-3) var(--space-1) 0;
        text-align: end;
        font-variant-numeric: tabular-nums;
        border-block-end: 1px solid var(--line);
      }

      th:first-child {
        text-align: start;
      }

      tbody th {
        font-weight: 450;
      }

      @media (forced-colors: active) {
        .c0 {
          fill: CanvasText;
        }

        .c1 {
          fill: Highlight;
        }
      }
    `,
  ];

  @property() heading = '';
  /** 2026-11-21, one after the other */
  @property({attribute: false}) days: readonly string[] = [];
  /** One or two rows; the second is a part of the first. */
  @property({attribute: false}) series: readonly Series[] = [];

  protected override render() {
    const top = scaleTop(Math.max(0, ...this.series.flatMap((one) => one.values)));
    const high = HEIGHT - ABOVE - BELOW;
    const x = (share: number) => LEFT + share * (WIDTH - LEFT);
    const y = (share: number) => ABOVE + (1 - share) * high;
    const named = namedDays(this.days.length, NAMED);
    const last = this.days.length - 1;
    return html`
      <h2>${this.heading}</h2>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${this.words()}>
        ${[0, 0.5, 1].map((share) => svg`
          <line class="grid" x1=${LEFT} x2=${WIDTH} y1=${y(share)} y2=${y(share)}></line>
          <text class="mark" x=${LEFT - 8} y=${y(share) + 4}>${number(top * share)}</text>
        `)}
        ${this.series.map((one, order) =>
          columns(one.values, top, order)
            .filter((column) => column.height > 0)
            .map((column) => svg`<rect class="c${order}" x=${x(column.x)} y=${y(column.height)} width=${column.width * (WIDTH - LEFT)} height=${column.height * high} rx="1.5"></rect>`),
        )}
        ${named.map((i) => svg`
          <text x=${i === 0 ? LEFT : x((i + 0.5) / this.days.length)} y=${HEIGHT - 4} text-anchor=${i === 0 ? 'start' : i === last ? 'end' : 'middle'} dx="0">${day(this.days[i]!)}</text>
        `)}
      </svg>
      <div class="legend" aria-hidden="true">
        ${this.series.map((one, order) => html`<span><svg viewBox="0 0 14 14"><rect class="c${order}" width="14" height="14" rx="3"></rect></svg>${one.label}</span>`)}
      </div>
      <details>
        <summary>${t('figures.table')}<span class="unseen">: ${this.heading}</span></summary>
        <div class="table" role="region" aria-label=${this.heading} tabindex="0">
          <table>
            <thead>
              <tr><th scope="col">${t('figures.day')}</th>${this.series.map((one) => html`<th scope="col">${one.label}</th>`)}</tr>
            </thead>
            <tbody>
              ${this.days.map((one, i) => html`<tr><th scope="row">${day(one)}</th>${this.series.map((row) => html`<td>${number(row.values[i] ?? 0)}</td>`)}</tr>`)}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }

  /** What the drawing shows, for those who do not see it. */
  private words(): string {
    const list = this.series.map(({label, values}) => {
      const most = Math.max(0, ...values);
      if (most === 0) return t('figures.chart.zero', {name: label});
      const sum = values.reduce((total, value) => total + value, 0);
      return t('figures.chart.sum', {name: label, n: number(sum), day: day(this.days[values.indexOf(most)]!), most: number(most)});
    });
    return t('figures.chart.label', {title: this.heading, from: day(this.days[0] ?? ''), to: day(this.days.at(-1) ?? ''), list: list.join('; ')});
  }
}

/** A day of the interface, at its noon, so that no time zone makes it another one. */
function day(text: string): string {
  return text ? shortDate(`${text}T12:00:00`) : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-day-chart': DayChart;
  }
}
