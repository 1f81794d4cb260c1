import {css} from 'lit';

/** A few choices side by side, one of them taken: `<div class="segments">` around buttons with `aria-pressed`. */
export const segments = css`
  .segments {
    display: inline-flex;
    gap: 2px;
    padding: 3px;
    background: var(--surface-sunk);
    border-radius: var(--radius-m);
  }

  .segments button {
    display: inline-grid;
    place-items: center;
    min-inline-size: 2.625rem;
    min-block-size: 2.375rem;
    padding: 0.25rem 0.5rem;
    font-size: var(--text-xs);
    font-weight: 600;
    color: var(--ink-soft);
    background: transparent;
    border: 0;
    border-radius: 9px;
    cursor: pointer;
  }

  .segments button:hover {
    color: var(--ink);
  }

  .segments button[aria-pressed='true'] {
    color: var(--accent-text);
    background: var(--surface-raised);
    box-shadow: var(--shadow-1);
  }

  @media (pointer: coarse) {
    .segments button {
      min-inline-size: var(--target);
      min-block-size: var(--target);
    }
  }

  @media (forced-colors: active) {
    .segments button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
