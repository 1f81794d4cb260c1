import {css} from 'lit';

/** How a ticket's screen is laid out: two columns where there is room. */
export const ticketStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    gap: var(--space-5);
    align-items: start;
  }

  .moved {
    margin-block-end: var(--space-5);
  }

  .under {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    align-items: center;
  }

  .message {
    font-size: var(--text-l);
    line-height: 1.5;
  }

  ol.line {
    display: grid;
    gap: var(--space-4);
    padding-inline-start: var(--space-4);
    border-inline-start: 2px solid var(--line);
  }

  ol.line b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  dash-thread {
    --thread-height: 28rem;
  }

  /* About 1000 px, with the places at the side. */
  @media (max-width: 62rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
