import {css} from 'lit';

/** How the conversation of an interview that a person leads looks. */
export const talkStyles = css`
  :host {
    max-inline-size: none;
    margin: 0;
    padding: 0;
  }

  .log {
    max-block-size: 55vh;
    overflow: auto;
    overscroll-behavior: contain;
    border-radius: var(--radius-m);
  }

  .log:focus-visible {
    outline: var(--focus);
  }

  .log ol {
    display: grid;
    gap: var(--space-3);
  }

  .log li {
    padding: var(--space-2) var(--space-4);
    border-inline-start: 3px solid var(--line-strong);
  }

  .log li.candidate {
    background: var(--surface-sunk);
    border-color: var(--accent-text);
    border-radius: 2px var(--radius-s) var(--radius-s) 2px;
  }

  .log li[data-outdated] .words {
    text-decoration: line-through;
    color: var(--ink-soft);
  }

  .log li[data-pending] .words {
    color: var(--ink-soft);
  }

  .second {
    margin-block-start: var(--space-2);
    padding-inline-start: var(--space-3);
    font-size: var(--text-s);
    color: var(--ink-soft);
    border-inline-start: 2px dotted var(--line-strong);
  }

  .second mark {
    color: inherit;
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    align-items: center;
    font-size: var(--text-xs);
  }

  .who > :first-child {
    font-weight: 650;
  }

  button.link {
    min-block-size: 1.75rem;
    padding: 0 var(--space-2);
    font: inherit;
    color: var(--accent-text);
    text-decoration: underline;
    background: none;
    border: 0;
    cursor: pointer;
  }

  .composer {
    display: grid;
    gap: var(--space-3);
  }

  .composer .head,
  .composer .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: center;
    justify-content: space-between;
  }

  .composer .foot p {
    flex: 1 1 14rem;
  }

  textarea {
    min-block-size: 4rem;
    max-block-size: 14rem;
    field-sizing: content;
  }
`;
