import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Criterion} from '../../shared/api/types.js';
import {cssVars} from '../../shared/css-vars.js';
import {IkElement} from '../../shared/element.js';
import {list} from '../../shared/i18n/format.js';
import {wording} from '../../shared/i18n/i18n.js';
import {shares} from '../logic/weights.js';
import {t} from '../texts/roles.js';

/** What each criterion counts, as one bar: the lengths are the shares. */
@customElement('dash-weight-bar')
export class WeightBar extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .bar {
        display: flex;
        gap: 3px;
      }

      .part {
        flex: var(--share) 1 0;
        min-inline-size: 0.4rem;
        transition: flex-grow var(--slow) var(--ease);
      }

      .part i {
        display: block;
        block-size: 0.9rem;
        background: var(--accent);
        opacity: var(--tint);
        border-radius: 3px;
      }

      .part span {
        display: block;
        margin-block-start: var(--space-1);
        overflow: hidden;
        font-size: var(--text-xs);
        color: var(--ink-soft);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .part b {
        font-variant-numeric: tabular-nums;
        color: var(--ink);
      }
    `,
  ];

  @property({attribute: false}) criteria: readonly Criterion[] = [];

  protected override render() {
    const parts = shares(this.criteria.map((one) => one.weight));
    const name = (one: Criterion) => wording(one.name) || t('criterion.new');
    const words = list(this.criteria.map((one, i) => `${name(one)} ${parts[i]} %`));
    return html`
      <div class="bar" role="img" aria-label=${t('weights.chart', {list: words})}>
        ${this.criteria.map(
          (one, i) => html`
            <div class="part" title=${`${name(one)} ${parts[i]} %`} ${cssVars({'--share': Math.max(parts[i] ?? 0, 1), '--tint': 1 - 0.55 * (i / Math.max(1, this.criteria.length - 1))})}>
              <i></i><span><b>${parts[i]} %</b> ${name(one)}</span>
            </div>
          `,
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-weight-bar': WeightBar;
  }
}
