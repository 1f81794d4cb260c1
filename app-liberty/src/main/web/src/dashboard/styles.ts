import {css} from 'lit';

/** What the screens share: heading, panels, rows, lines of facts. */
export const screenStyles = css`
  :host {
    display: block;
    max-inline-size: 76rem;
    margin-inline: auto;
    padding: var(--space-6) clamp(var(--space-4), 4vw, var(--space-7)) var(--space-8);
  }

  h1:focus {
    outline: none;
  }

  header.top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--space-4) var(--space-5);
    margin-block-end: var(--space-6);
  }

  header.top > div:first-child {
    flex: 1 1 22rem;
    min-inline-size: 0;
  }

  header.top h1 {
    font-size: var(--text-3xl);
    line-height: 1.08;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }

  header.top .under {
    margin-block-start: var(--space-2);
    color: var(--ink-soft);
  }

  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-block-size: 1.75rem;
    margin-block-end: var(--space-2);
    font-size: var(--text-s);
    color: var(--ink-soft);
    text-decoration: none;
  }

  .back:hover {
    color: var(--accent-text);
    text-decoration: underline;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: center;
  }

  ik-button.flush {
    margin-inline-start: -1.15rem;
  }

  .panel {
    padding: var(--space-5);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
  }

  .stack {
    display: grid;
    gap: var(--space-4);
    align-content: start;
  }

  .stack > * {
    min-inline-size: 0;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: var(--space-4);
  }

  .soft {
    color: var(--ink-soft);
  }

  .small {
    font-size: var(--text-s);
  }

  .tiny {
    font-size: var(--text-xs);
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .eyebrow {
    font-family: var(--font-text);
    font-size: var(--text-xs);
    font-weight: 650;
    letter-spacing: 0.07em;
    text-transform: uppercase;
    color: var(--ink-faint);
  }

  ul.plain,
  ol.plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  dl.facts {
    display: grid;
    grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr);
    gap: var(--space-2) var(--space-5);
    margin: 0;
  }

  dl.facts dt {
    color: var(--ink-faint);
    font-size: var(--text-s);
  }

  dl.facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .skeleton {
    block-size: 1rem;
    border-radius: 6px;
    background: linear-gradient(100deg, var(--surface-sunk) 40%, var(--line) 50%, var(--surface-sunk) 60%) 0 0 / 300% 100%;
    animation: sweep 1.6s linear infinite;
  }

  @keyframes sweep {
    from {
      background-position: 100% 0;
    }

    to {
      background-position: 0 0;
    }
  }

  @media (max-width: 40rem) {
    :host {
      padding-block-start: var(--space-5);
    }

    .panel {
      padding: var(--space-4);
    }

    dl.facts {
      grid-template-columns: 1fr;
      gap: 0 0;
    }

    dl.facts dd {
      margin-block-end: var(--space-3);
    }
  }

  @media print {
    :host {
      max-inline-size: none;
      padding: 0;
    }

    .no-print {
      display: none !important;
    }
  }
`;

/** Rows of a list that lead somewhere, ruled like a ledger. */
export const rowStyles = css`
  .rows {
    border-block-start: 1px solid var(--line);
  }

  .rows > li {
    border-block-end: 1px solid var(--line);
  }

  .row {
    display: grid;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-3);
    margin-inline: calc(-1 * var(--space-3));
    color: inherit;
    text-decoration: none;
    border-radius: var(--radius-s);
    transition: background-color var(--fast) var(--ease);
  }

  a.row:hover {
    background: var(--surface);
  }

  .row .main {
    min-inline-size: 0;
  }

  .row .name {
    display: block;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  a.row:hover .name {
    color: var(--accent-text);
  }

  .row .more {
    display: block;
    font-size: var(--text-s);
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }
`;
