import {css} from 'lit';

/** How questions, answers and what they rest on look. */
export const questionStyles = css`
  :host {
    max-inline-size: none;
    margin: 0;
    padding: 0;
  }

  .desk {
    display: grid;
    gap: var(--space-5);
    align-items: start;
  }

  .label,
  legend {
    padding: 0;
    margin-block-end: var(--space-2);
    font-weight: 600;
    font-size: var(--text-s);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
    align-items: end;
    justify-content: space-between;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-5);
    margin: 0;
    padding: 0;
    border: 0;
  }

  fieldset label {
    display: inline-flex;
    gap: var(--space-2);
    align-items: center;
    min-block-size: var(--target);
    font-size: var(--text-s);
  }

  fieldset input {
    inline-size: 1.15rem;
    block-size: 1.15rem;
    accent-color: var(--accent);
  }

  .examples {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .examples button {
    min-block-size: var(--target);
    padding: 0.45rem 0.9rem;
    font: inherit;
    font-size: var(--text-s);
    text-align: start;
    color: var(--accent-text);
    background: var(--surface-raised);
    border: 1px solid var(--line-strong);
    border-radius: 999px;
    cursor: pointer;
  }

  .examples button:hover,
  .chip:hover {
    border-color: var(--accent-text);
  }

  .asked {
    font-size: var(--text-l);
  }

  .answer {
    line-height: 1.65;
  }

  .answer button.number {
    vertical-align: 0.1em;
    border: 0;
    cursor: pointer;
  }

  .number {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
    padding: 0 0.35rem;
    font: 650 var(--text-xs) / 1 var(--font-text);
    color: var(--accent-text);
    background: var(--accent-wash);
    border-radius: 999px;
    font-variant-numeric: tabular-nums;
  }

  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    gap: var(--space-3);
  }

  .chip {
    display: grid;
    gap: var(--space-1);
    inline-size: 100%;
    block-size: 100%;
    align-content: start;
    min-block-size: var(--target);
    padding: var(--space-3) var(--space-4);
    font: inherit;
    font-size: var(--text-s);
    text-align: start;
    color: var(--ink);
    background: var(--surface-raised);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-m);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .chip[aria-pressed='true'] {
    border-color: var(--accent-text);
    box-shadow: inset 3px 0 0 var(--accent-text);
  }

  .which {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    font-weight: 600;
  }

  .beneath {
    font-size: var(--text-xs);
    color: var(--ink-faint);
  }

  .chip q {
    display: -webkit-box;
    overflow: hidden;
    color: var(--ink-soft);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .note {
    display: flex;
    gap: var(--space-2);
    align-items: baseline;
  }

  @media (min-width: 70rem) {
    .desk[data-open] {
      grid-template-columns: minmax(0, 1fr) minmax(22rem, 0.8fr);
    }

    .desk[data-open] dash-source-text {
      position: sticky;
      inset-block-start: var(--space-4);
      --source-height: calc(100vh - 2 * var(--space-6));
    }
  }

  @media (max-width: 69.99rem) {
    .desk[data-open] dash-source-text {
      order: -1;
      --source-height: 60vh;
    }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
