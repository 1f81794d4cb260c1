import {css} from 'lit';

/** What was said, and where the visitor writes. */
export const talk = css`
  .log {
    flex: 1; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; padding: 1em; display: flex; flex-direction: column; gap: 0.625em; scrollbar-width: thin;
    scrollbar-color: var(--_edge) transparent;
  }
  .log:focus-visible { outline-offset: -3px; }
  .log > * { flex: none; }
  .said { max-inline-size: 88%; padding: 0.625em 0.875em; border-radius: 1.125em; overflow-wrap: anywhere; align-self: flex-start; animation: rise 200ms ease-out; }
  .said .text { white-space: pre-wrap; }
  .said + .said { margin-block-start: 0.25em; }
  .assistant { background: var(--_raised); border-end-start-radius: 0.3em; }
  .person.said { background: var(--_person); border-end-start-radius: 0.3em; }
  .visitor { align-self: flex-end; background: var(--_wash); border-end-end-radius: 0.3em; }
  .unsent { opacity: 0.75; outline: 1px dashed var(--_edge); outline-offset: -1px; }
  .by { font-size: 0.75em; font-weight: 650; color: var(--_soft); margin-block-end: 0.125em; }
  .tag { padding: 0.05em 0.5em; border: 1px solid var(--_edge); border-radius: 999px; font-weight: 500; }
  .state { align-self: flex-end; font-size: 0.8125em; margin-block-start: -0.375em; }

  .dots { display: flex; gap: 0.3em; padding-block: 0.875em; }
  .dots i { inline-size: 0.5em; block-size: 0.5em; border-radius: 50%; background: var(--_soft); animation: blink 1.2s infinite ease-in-out; }
  .dots i:nth-child(2) { animation-delay: 160ms; }
  .dots i:nth-child(3) { animation-delay: 320ms; }
  @keyframes blink { 0%, 70%, 100% { opacity: 0.3; } 30% { opacity: 1; } }

  .prompts { display: flex; flex-direction: column; align-items: flex-start; gap: 0.5em; margin-block-start: 0.25em; }
  .prompts button { max-inline-size: 88%; border-color: var(--_accent); color: var(--_accent); font-weight: 550; text-align: start; border-radius: 1.375em; }
  .row { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.375em; margin-block-start: -0.25em; max-inline-size: 100%; }
  .chip { min-block-size: 2.25em; padding: 0.2em 0.75em 0.2em 0.6em; font-size: 0.875em; border-color: var(--_line); max-inline-size: 100%; }
  .chip svg { inline-size: 1.15em; block-size: 1.15em; color: var(--_accent); }
  .chip-title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .chips li { max-inline-size: 100%; }
  .thumbs { display: flex; gap: 0.125em; margin-block: -0.375em -0.25em; color: var(--_soft); }
  .thumbs button { min-block-size: 2.5em; inline-size: 2.5em; }
  .thumbs svg { inline-size: 1.25em; block-size: 1.25em; }
  .thanks { display: flex; gap: 0.4em; align-items: center; font-size: 0.875em; }
  .offer, .rating { display: grid; gap: 0.625em; padding: 0.75em 0.875em; border: 1px solid var(--_line); border-radius: 1em; inline-size: 100%; }
  .offer.row { display: flex; border: 0; padding: 0; }
  .offer.refused { border-color: var(--_warn); background: var(--_warn-wash); }
  .offer.refused p { display: flex; gap: 0.5em; }
  .event { display: flex; gap: 0.5em; align-self: center; text-align: center; font-size: 0.875em; color: var(--_soft); padding: 0.25em 0.75em; }
  .event.done { color: var(--_ink); background: var(--_wash); border-radius: 1em; padding: 0.5em 0.875em; text-align: start; }

  .notices { display: grid; }
  .notice { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; justify-content: space-between; padding: 0.5em 1em; background: var(--_person); font-size: 0.9375em; }
  .notice p { flex: 1 1 12em; }
  .notice.warn { background: var(--_warn-wash); color: var(--_warn); }
  .notice.warn button { border-color: currentcolor; }

  .composer { padding: 0.625em 0.75em 0; border-block-start: 1px solid var(--_line); }
  .field { display: flex; align-items: flex-end; gap: 0.375em; padding: 0.25em 0.25em 0.25em 0.875em; border: 1px solid var(--_edge); border-radius: 1.5em; background: var(--_bg); }
  [data-theme='glass'] .field { background: rgb(255 255 255 / 7%); }
  .field:focus-within { outline: 2px solid var(--_accent); outline-offset: 1px; border-color: transparent; }
  .field textarea {
    flex: 1; min-inline-size: 0; border: 0; outline: 0; padding: 0.55em 0; background: transparent; resize: none; field-sizing: content; max-block-size: 8.5em; min-block-size: 2.6em; scrollbar-width: thin;
  }
  textarea::placeholder { color: var(--_soft); opacity: 1; }
  .field .main.round { min-block-size: 2.5em; inline-size: 2.5em; margin: 0.05em; }
  .count { font-size: 0.8125em; color: var(--_soft); padding-inline: 0.875em; text-align: end; }
  .count.wrong { color: var(--_warn); }
  .ways { display: flex; flex-wrap: wrap; justify-content: center; padding: 0.375em 0.25em 0.25em; }
  .way { min-block-size: 3em; padding-inline: 0.4em; gap: 0.3em; font-size: 0.8125em; color: var(--_soft); }
  @media (min-width: 30em) { .way { padding-inline: 0.75em; gap: 0.4em; } }
  .way svg { inline-size: 1.2em; block-size: 1.2em; }
`;
