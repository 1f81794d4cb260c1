import {css} from 'lit';

/** What the room's quiet pages share: a column of text, cards in it, buttons at its end. */
export const page = css`
  .column {
    display: grid;
    gap: var(--space-5);
    inline-size: min(46rem, 100%);
    margin-inline: auto;
    padding: var(--space-6) var(--space-4) var(--space-8);
  }

  h1:focus,
  h2:focus {
    outline: none;
  }

  .eyebrow {
    margin-block-end: var(--space-2);
    font-size: var(--text-s);
    font-weight: 600;
    color: var(--accent-text);
  }

  h1 + .lead {
    margin-block-start: var(--space-2);
  }

  .lead {
    font-size: var(--text-l);
    line-height: 1.5;
    color: var(--ink-soft);
  }

  .card {
    padding: clamp(var(--space-4), 4vw, var(--space-6));
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3) var(--space-4);
  }

  .small {
    font-size: var(--text-s);
    color: var(--ink-soft);
  }

  ul,
  ol {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  @media (max-width: 30rem) {
    .actions ik-button {
      inline-size: 100%;
    }
  }
`;
