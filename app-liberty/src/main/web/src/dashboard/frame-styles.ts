import {css} from 'lit';

/** The frame around every screen: the places at the side, or above where it is narrow. */
export const frameStyles = css`
  .frame {
    display: grid;
    grid-template-columns: 15rem minmax(0, 1fr);
    min-block-size: 100dvh;
  }

  .side {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    flex-direction: column;
    gap: var(--space-6);
    block-size: 100dvh;
    padding: var(--space-5) var(--space-4);
    overflow: auto;
    background: var(--surface-sunk);
    border-inline-end: 1px solid var(--line);
  }

  .home {
    padding-inline: var(--space-2);
    color: inherit;
    text-decoration: none;
  }

  nav ul {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  nav a {
    display: flex;
    align-items: center;
    gap: 0.7rem;
    min-block-size: var(--target);
    padding: 0.4rem 0.75rem;
    font-size: var(--text-s);
    font-weight: 550;
    color: var(--ink-soft);
    text-decoration: none;
    border-radius: var(--radius-m);
  }

  nav a:hover {
    color: var(--ink);
    background: var(--surface);
  }

  nav a[aria-current] {
    color: var(--accent-text);
    background: var(--surface);
    box-shadow: var(--shadow-1);
  }

  dash-waiting-count {
    margin-inline-start: auto;
  }

  .foot {
    display: grid;
    gap: var(--space-3);
    margin-block-start: auto;
    padding-inline: var(--space-2);
    font-size: var(--text-s);
  }

  .foot a {
    display: inline-block;
    min-inline-size: 24px;
    padding-block: var(--space-1);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-inline-start: -3px;
  }

  .flush {
    margin-inline-start: -1.15rem;
  }

  .skip {
    position: absolute;
    inset: var(--space-2) auto auto var(--space-2);
    z-index: 10;
    padding: var(--space-3) var(--space-4);
    background: var(--surface-raised);
    border-radius: var(--radius-s);
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  main:focus {
    outline: none;
  }

  .late {
    margin: var(--space-6) auto;
    padding-inline: var(--space-4);
    max-inline-size: 76rem;
  }

  @media (max-width: 58rem) {
    .frame {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto 1fr;
    }

    .side {
      position: static;
      flex-flow: row wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
      block-size: auto;
      padding: var(--space-3) var(--space-4);
      border-inline-end: 0;
      border-block-end: 1px solid var(--line);
    }

    nav {
      order: 3;
      flex: 1 0 100%;
    }

    nav ul {
      display: flex;
      flex-wrap: wrap;
    }

    nav a {
      padding-inline: 0.65rem;
    }

    nav ik-icon {
      display: none;
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      margin-inline-start: auto;
      margin-block: 0;
    }

    .flush {
      margin-inline: 0 -1.15rem;
    }

    .foot .who {
      display: flex;
      align-items: center;
      gap: var(--space-3);
    }
  }

  @media (max-width: 40rem) {
    /* They stand on the account's page. */
    .foot .switches {
      display: none;
    }
  }

  @media print {
    .frame {
      display: block;
    }

    .side {
      display: none;
    }
  }
`;
