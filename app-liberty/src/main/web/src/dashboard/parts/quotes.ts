import {html, nothing, css, type TemplateResult} from 'lit';
import type {Evidence} from '../../shared/api/types.js';
import {t} from '../texts/report.js';

/** Told, through every shadow root, when a quotation is to be shown in the transcript; the detail is the evidence. */
export const QUOTE = 'quote-show';

/** Quotations as buttons that lead to the words in the transcript. */
export function quotes(evidence: readonly Evidence[], language: string): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`
    <ul class="quotes">
      ${evidence.map(
        (one) => html`
          <li>
            <button type="button" class="quote" @click=${(event: Event) => event.currentTarget?.dispatchEvent(new CustomEvent<Evidence>(QUOTE, {detail: one, bubbles: true, composed: true}))}>
              <q lang=${language}>${one.text}</q> <span class="turn">${t('quote.turn', {n: one.position})}<span class="unseen">. ${t('quote.show')}</span></span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

export const quoteStyles = css`
  .quotes {
    display: grid;
    gap: var(--space-2);
    margin: var(--space-2) 0 0;
    padding: 0;
    list-style: none;
  }

  .quote {
    inline-size: 100%;
    min-block-size: 1.75rem;
    padding: var(--space-2) var(--space-3);
    font: 420 var(--text-m) / 1.45 var(--font-display);
    text-align: start;
    color: var(--ink);
    background: var(--surface-sunk);
    border: 0;
    border-inline-start: 3px solid var(--accent-line);
    border-radius: 2px var(--radius-s) var(--radius-s) 2px;
    cursor: pointer;
    overflow-wrap: anywhere;
    transition: background-color var(--fast) var(--ease);
  }

  .quote:hover {
    background: var(--accent-wash);
    border-color: var(--accent-text);
  }

  .quote q {
    quotes: auto;
  }

  .quote .turn {
    font: 500 var(--text-xs) / 1 var(--font-text);
    color: var(--accent-text);
    white-space: nowrap;
  }

  @media print {
    .quote {
      padding: 0 0 0 var(--space-3);
      background: none;
    }
  }
`;
