import {css, html, type TemplateResult} from 'lit';
import type {ShelfPassage} from '../desk-types.js';
import {t} from '../texts/desk-shelf.js';

/** A text cut into passages, each as an answer would quote it. */
export function passages(title: string, cut: readonly ShelfPassage[]): TemplateResult {
  return html`
    <ol class="plain passages">
      ${cut.map(
        (passage, i) => html`
          <li>
            <figure>
              <blockquote>${passage.text}</blockquote>
              <figcaption>${title} · ${t('shelf.passage', {n: i + 1, of: cut.length})}</figcaption>
            </figure>
          </li>
        `,
      )}
    </ol>
  `;
}

export const passageStyles = css`
  .passages {
    display: grid;
    gap: var(--space-4);
  }

  figure {
    margin: 0;
    padding-inline-start: var(--space-4);
    border-inline-start: 3px solid var(--accent-line);
  }

  blockquote {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  figcaption {
    margin-block-start: var(--space-1);
    font-size: var(--text-s);
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }
`;
