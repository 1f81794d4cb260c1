import {html, nothing, css, type TemplateResult} from 'lit';
import type {Evidence} from '../../shared/api/types.js';
import '../../shared/components/ik-icon.js';
import {t as r} from '../texts/recording.js';
import {t} from '../texts/report.js';

/** Told, through every shadow root, when a quotation is to be shown in the transcript; the detail is the evidence. */
export const QUOTE = 'quote-show';

/** Told likewise when a quotation is to be heard. */
export const HEAR = 'quote-hear';

/** Quotations as buttons that lead to the words in the transcript. */
export function quotes(evidence: readonly Evidence[], language: string, heard: ReadonlySet<number> = new Set()): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`
    <ul class="quotes">
      ${evidence.map(
        (one) => html`
          <li>
            <button type="button" class="quote" @click=${(event: Event) => event.currentTarget?.dispatchEvent(new CustomEvent<Evidence>(QUOTE, {detail: one, bubbles: true, composed: true}))}>
              <q lang=${language}>${one.text}</q> <span class="turn">${t('quote.turn', {n: one.position})}<span class="unseen">. ${t('quote.show')}</span></span>
            </button>
            ${heard.has(one.position)
              ? html`
                  <button type="button" class="hear" @click=${(event: Event) => event.currentTarget?.dispatchEvent(new CustomEvent<Evidence>(HEAR, {detail: one, bubbles: true, composed: true}))}>
                    <ik-icon name="play"></ik-icon>${r('quote.hear')}<span class="unseen">: ${one.text}</span>
                  </button>
                `
              : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}

export const quoteStyles = css`
  .hear {
    display: inline-flex;
    gap: var(--space-1);
    align-items: center;
    min-block-size: 1.75rem;
    padding: 0 var(--space-2);
    font: inherit;
    font-size: var(--text-s);
    color: var(--accent-text);
    background: none;
    border: 1px solid transparent;
    border-radius: var(--radius-full);
    cursor: pointer;
  }

  .hear:hover {
    border-color: var(--accent-line);
  }

  @media print {
    .hear {
      display: none;
    }
  }

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
