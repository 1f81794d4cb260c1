import {css} from 'lit';

/** What comes in front of the talk: a source, a form, a question. */
export const sheet = css`
  .sheet { display: flex; flex-direction: column; flex: 1; min-block-size: 0; animation: rise 180ms ease-out; }
  .sheet-head { display: flex; align-items: center; gap: 0.25em; padding: 0.375em 1em 0.375em 0.375em; border-block-end: 1px solid var(--_line); }
  h3 { font-weight: 650; overflow-wrap: anywhere; }
  h3:focus-visible { outline: none; }
  h3 .soft { font-weight: 400; white-space: nowrap; }
  .sheet-body { flex: 1; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; padding: 1em; scrollbar-width: thin; scrollbar-color: var(--_edge) transparent; }
  .sheet-body:focus-visible { outline-offset: -3px; }
  blockquote { white-space: pre-wrap; overflow-wrap: anywhere; padding-inline-start: 0.875em; border-inline-start: 3px solid var(--_accent); line-height: 1.6; }
  mark { background: var(--_mark); color: var(--_ink); border-radius: 0.2em; padding: 0.05em 0.1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .sheet-body > :is(p, .soft) + blockquote { margin-block-start: 0.5em; }
  .sheet-body > blockquote + * { margin-block-start: 1.25em; }

  .ticket { display: flex; flex-direction: column; gap: 0.875em; }
  .ticket > * { flex: none; }
  .stacked { display: grid; gap: 0.25em; font-weight: 550; }
  .stacked .soft { font-weight: 400; }
  .ticket input:not([type='checkbox']), .ticket select, .stacked textarea {
    inline-size: 100%; min-block-size: 2.75em; padding: 0.5em 0.75em; border: 1px solid var(--_edge); border-radius: 0.75em; background: var(--_bg); font-weight: 400;
  }
  [data-theme='glass'] .ticket input:not([type='checkbox']), [data-theme='glass'] .stacked textarea { background: rgb(255 255 255 / 7%); }
  [data-theme='glass'] .ticket select { background: #262a55; }
  .stacked textarea { resize: vertical; field-sizing: content; max-block-size: 14em; }
  .ticket textarea { min-block-size: 6.5em; }
  [aria-invalid='true'] { border-color: var(--_warn) !important; border-width: 2px !important; }
  .tick { display: flex; gap: 0.625em; align-items: flex-start; min-block-size: 1.5em; cursor: pointer; }
  input[type='checkbox'] { inline-size: 1.5em; block-size: 1.5em; flex: none; accent-color: var(--_accent); }
  .ticket .wrong { margin-block-start: -0.5em; font-size: 0.9375em; }
  .privacy { display: flex; flex-wrap: wrap; gap: 0.25em 1em; font-size: 0.875em; }
  .trap { display: none !important; }

  .rating legend { font-weight: 650; padding: 0; margin-block-end: 0.5em; }
  .rating fieldset { display: grid; gap: 0.625em; }
  .rating .stacked { font-size: 0.9375em; }
  .pick { position: relative; display: inline-flex; }
  .pick input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0; cursor: pointer; }
  .pick span { padding: 0.35em 0.875em; border: 1px solid var(--_edge); border-radius: 999px; }
  .pick input:checked + span { background: var(--_accent); border-color: var(--_accent); color: var(--_on); font-weight: 600; }
  .pick input:focus-visible + span { outline: 2px solid var(--_accent); outline-offset: 2px; }

  .ask { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 1.25em; padding: 2em; text-align: center; background: var(--_bg); font-size: 1.0625em; }
  .ask p { max-inline-size: 22em; text-wrap: balance; }
  .ask .row { justify-content: center; }
  [data-theme='glass'] .ask { background: rgb(16 18 44 / 94%); }
`;
