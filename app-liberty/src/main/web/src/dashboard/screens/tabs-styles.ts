import {css} from 'lit';

/** An interview's head with the tabs below it. */
export const tabs = css`
  :host {
    max-inline-size: 84rem;
  }

  header.top {
    margin-block-end: var(--space-4);
  }

  .under {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
    align-items: center;
  }

  nav {
    margin-block-end: var(--space-6);
    border-block-end: 1px solid var(--line);
  }

  nav ul {
    display: flex;
    gap: var(--space-5);
    margin: 0;
    padding: 0;
    overflow-x: auto;
    list-style: none;
  }

  nav a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    margin-block-end: -1px;
    font-weight: 600;
    font-size: var(--text-s);
    color: var(--ink-soft);
    text-decoration: none;
    border-block-end: 2px solid transparent;
  }

  nav a:hover {
    color: var(--ink);
  }

  nav a[aria-current] {
    color: var(--accent-text);
    border-color: var(--accent-text);
  }
`;
