import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {cssVars} from '../../shared/css-vars.js';
import {IkElement} from '../../shared/element.js';
import {number, percent} from '../../shared/i18n/format.js';
import type {Bar} from '../logic/bars.js';
import {t} from '../texts/desk-figures.js';

/** Counts as bars in a table: who cannot see the bars reads the numbers in it. */
@customElement('dash-bar-table')
export class BarTable extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }

      caption {
        padding-block-end: var(--space-3);
        font: 560 var(--text-l) / 1.2 var(--font-display);
        text-align: start;
      }

      th,
      td {
        padding: var(--space-2) 0;
        font-size: var(--text-s);
        vertical-align: middle;
      }

      tbody th {
        inline-size: 38%;
        padding-inline-end: var(--space-3);
        font-weight: 500;
        text-align: start;
        overflow-wrap: anywhere;
        hyphens: auto;
      }

      .bar {
        block-size: 1rem;
        background: var(--chart-track);
        border-radius: 3px;
        overflow: hidden;
      }

      .bar::before {
        display: block;
        inline-size: var(--length);
        block-size: 100%;
        background: var(--colour);
        border-radius: 3px;
        content: '';
      }

      .count,
      .share {
        inline-size: 4rem;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }

      .count {
        font-weight: 650;
      }

      .share {
        color: var(--ink-soft);
      }

      .nothing {
        color: var(--ink-soft);
      }

      @media (forced-colors: active) {
        .bar {
          border: 1px solid CanvasText;
        }

        .bar::before {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  @property() heading = '';
  @property({attribute: false}) bars: readonly Bar[] = [];
  /** What a bar is called. */
  @property({attribute: false}) name: (key: string) => string = (key) => key;
  /** 1–6: the colour of the bars. */
  @property({type: Number}) colour = 1;

  protected override render() {
    const empty = this.bars.every((bar) => bar.count === 0);
    return html`
      <table>
        <caption>
          ${this.heading}
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">${t('figures.what')}</th>
            <td></td>
            <th scope="col">${t('figures.count')}</th>
            <th scope="col">${t('figures.share')}</th>
          </tr>
        </thead>
        <tbody>
          ${empty
            ? html`<tr><td class="nothing" colspan="4">${t('figures.nothing')}</td></tr>`
            : this.bars.map(
                (bar) => html`
                  <tr>
                    <th scope="row">${this.name(bar.key)}</th>
                    <td aria-hidden="true">
                      <div class="bar" ${cssVars({'--length': `${bar.count === 0 ? 0 : Math.max(1.5, bar.length * 100)}%`, '--colour': `var(--chart-${this.colour})`})}></div>
                    </td>
                    <td class="count">${number(bar.count)}</td>
                    <td class="share">${percent(bar.share)}</td>
                  </tr>
                `,
              )}
        </tbody>
      </table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-bar-table': BarTable;
  }
}
