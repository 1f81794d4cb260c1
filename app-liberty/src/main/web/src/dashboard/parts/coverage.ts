import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Criterion, CriterionCoverage} from '../../shared/api/types.js';
import {IkElement} from '../../shared/element.js';
import {wording} from '../../shared/i18n/i18n.js';
import {t} from '../texts/interview.js';

/** How far each criterion has been talked about: one mark per planned question, filled when it was asked. */
@customElement('dash-coverage')
export class CoverageView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      ul {
        display: grid;
        gap: var(--space-4);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .name {
        font-size: var(--text-s);
        font-weight: 600;
      }

      .marks {
        display: flex;
        gap: 3px;
        margin-block: var(--space-2) var(--space-1);
      }

      .marks i {
        flex: 1 1 0;
        max-inline-size: 6rem;
        block-size: 0.55rem;
        background: var(--chart-track);
        border-radius: 3px;
      }

      .marks i.asked {
        background: var(--chart-1);
      }

      .line {
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }

    `,
  ];

  @property({attribute: false}) criteria: readonly Criterion[] = [];
  @property({attribute: false}) coverage: readonly CriterionCoverage[] = [];

  protected override render() {
    return html`
      <ul>
        ${this.coverage.map((one) => {
          const criterion = this.criteria.find((known) => known.id === one.criterion_id);
          const marks = Math.max(one.planned, one.asked);
          return html`
            <li>
              <div class="name">${wording(criterion?.name) || one.criterion_id}</div>
              <div class="marks" aria-hidden="true">${Array.from({length: marks}, (_, i) => html`<i class=${i < one.asked ? 'asked' : ''}></i>`)}</div>
              <div class="line">${t('coverage.line', {asked: one.asked, planned: one.planned, n: one.answers, c: one.characters})}</div>
            </li>
          `;
        })}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-coverage': CoverageView;
  }
}
