import {css} from 'lit';

/** How the queue of tickets is laid out. */
export const queueStyles = css`
  .filters {
    display: grid;
    grid-template-columns: minmax(12rem, 1fr) auto;
    gap: var(--space-3);
    align-items: center;
    margin-block-end: var(--space-4);
  }

  .selects {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: var(--space-3);
  }

  .selects select {
    flex: 1 1 11rem;
    inline-size: auto;
  }

  .owner {
    display: flex;
    gap: 0.3rem;
    align-items: center;
    overflow-wrap: anywhere;
  }

  .state {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }

  .segments button {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
  }

  .count {
    font-variant-numeric: tabular-nums;
    font-weight: 450;
  }

  .row {
    grid-template-columns: 4rem minmax(0, 1fr) 12rem 9.5rem 7rem;
  }

  .row .more {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .when {
    text-align: end;
  }

  .after {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
    align-items: center;
    margin-block-start: var(--space-4);
  }

  ik-banner {
    margin-block-end: var(--space-4);
  }

  @media (max-width: 62rem) {
    .filters {
      grid-template-columns: 1fr;
    }

    .row {
      grid-template: 'number when' 'main main' 'about about' 'state state' / max-content minmax(0, 1fr);
    }

    .row .main {
      grid-area: main;
    }

    .row .about {
      display: flex;
      flex-wrap: wrap;
      grid-area: about;
      gap: 0 var(--space-4);
    }

    .row .state {
      grid-area: state;
    }

    .row .when {
      grid-area: when;
    }
  }
`;
