import {css} from 'lit';

/** From here on the question stands beside the conversation, and the clock with it; below, the clock is in the page's head. */
export const WIDE = '(min-width: 60rem)';

/** A phone on its side, or one whose keyboard is open: the page scrolls as one, and what the candidate uses stays at its lower edge. */
export const LOW = '(min-height: 20rem) and (max-height: 31.99rem)';

/** Wide: the question beside the conversation. Narrow: above it. Low: everything scrolls as one page. Very low (much enlarged): nothing stays. */
export const live = css`
  .recorded {
    display: inline-flex;
    gap: var(--space-2);
    align-items: center;
    min-block-size: 1.75rem;
    padding-inline: var(--space-3);
    font-weight: 600;
    font-size: var(--text-s);
    color: var(--danger);
    border: 1px solid var(--danger);
    border-radius: var(--radius-full);
  }

  :host {
    block-size: 100%;
    min-block-size: 0;
  }

  .room {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
  }

  .now {
    padding: var(--space-3) var(--space-4);
    background: var(--surface);
    border-block-end: 1px solid var(--line);
    --question-size: 1.1875rem;
  }

  .talk {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    min-block-size: 0;
  }

  h1:focus {
    outline: none;
  }

  room-log {
    grid-row: 2;
  }

  .banners {
    display: grid;
    inline-size: min(48rem, 100%);
    margin-inline: auto;
    padding-inline: var(--space-4);
  }

  .banners ik-banner {
    margin-block-start: var(--space-3);
  }

  .foot {
    grid-row: 3;
    display: grid;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4) max(var(--space-3), env(safe-area-inset-bottom));
  }

  .situation {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    inline-size: min(46rem, 100%);
    min-block-size: 1.75rem;
    margin-inline: auto;
    padding-inline: var(--space-3);
    font-size: var(--text-s);
    color: var(--ink-soft);
  }

  .dot {
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    margin-inline: 0.25em;
    background: var(--line-strong);
    border-radius: 50%;
  }

  .speak {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    inline-size: min(46rem, 100%);
    margin-inline: auto;
  }

  .yours .dot,
  .listening .dot,
  .hearing .dot,
  .closed .dot,
  .saved .dot {
    background: var(--accent);
  }

  .speaking .dot {
    background: var(--info);
  }

  .muted .dot,
  .failed .dot,
  .unavailable .dot {
    background: var(--danger);
  }

  .yours,
  .listening,
  .hearing,
  .closed,
  .muted {
    font-weight: 600;
    color: var(--ink);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }

  .tools ik-button:last-child {
    margin-inline-start: auto;
  }

  .side {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }

  .side room-clock {
    flex-basis: 100%;
    margin-block-end: var(--space-1);
  }

  .panel {
    display: grid;
    gap: var(--space-3);
    justify-items: center;
    inline-size: min(46rem, 100%);
    margin-inline: auto;
    padding: var(--space-5) var(--space-4);
    text-align: center;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
  }

  .panel p {
    max-inline-size: 34rem;
    color: var(--ink-soft);
  }

  .unsent {
    margin-block-start: var(--space-3);
    color: var(--warn);
  }

  @media (max-width: 26rem) {
    .tools {
      --button-inline: 0.8rem;
      gap: var(--space-1);
    }

    .tools .recorded {
      flex-basis: 100%;
      padding-inline: var(--space-1);
      border: 0;
    }
  }

  @media (min-width: 60rem) {
    .room {
      grid-template: minmax(0, 1fr) / minmax(19rem, 26rem) minmax(0, 1fr);
    }

    .now {
      display: grid;
      grid-template-rows: minmax(0, 1fr) auto;
      gap: var(--space-5);
      padding: var(--space-6) clamp(var(--space-5), 2vw, var(--space-6)) var(--space-5);
      border-block-end: 0;
      border-inline-end: 1px solid var(--line);
      --question-size: 1.6875rem;
    }

    room-question {
      overflow-y: auto;
    }

    .foot {
      padding-block-end: var(--space-5);
    }
  }

  @media (max-height: 31.99rem) {
    :host,
    .room {
      block-size: auto;
    }
  }

  @media (min-height: 20rem) and (max-height: 31.99rem) {
    .foot {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      padding-block: var(--space-1);
      background: var(--paper);
      border-block-start: 1px solid var(--line);
    }
  }
`;
