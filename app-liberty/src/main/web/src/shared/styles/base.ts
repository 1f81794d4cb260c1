import {css} from 'lit';

/** What every element of ours begins with. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    display: block;
  }

  :host([hidden]) {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    font-family: var(--font-display);
    font-weight: 560;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  h1 {
    font-size: var(--text-2xl);
  }

  h2 {
    font-size: var(--text-xl);
  }

  h3 {
    font-size: var(--text-l);
  }

  p {
    margin: 0;
    text-wrap: pretty;
  }

  a {
    color: var(--accent-text);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  button {
    font: inherit;
    color: inherit;
  }

  :focus-visible {
    outline: var(--focus);
    outline-offset: var(--focus-offset);
    border-radius: 4px;
  }

  /* For screen readers alone. */
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** Native form controls; `ik-field` styles the ones put into it by itself. */
export const controls = css`
  input:not([type='checkbox'], [type='radio'], [type='range'], [type='file']),
  select,
  textarea {
    width: 100%;
    min-height: var(--target);
    padding: 0.6rem 0.85rem;
    font: inherit;
    color: var(--ink);
    background: var(--surface-raised);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-s);
  }

  textarea {
    resize: vertical;
    line-height: 1.5;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--accent);
  }

  input:disabled,
  select:disabled,
  textarea:disabled {
    color: var(--ink-faint);
    background: var(--surface-sunk);
  }

  [aria-invalid='true'] {
    border-color: var(--danger) !important;
    border-width: 2px !important;
  }

  ::placeholder {
    color: var(--ink-faint);
    opacity: 1;
  }
`;
