import {css} from 'lit';

export const styles = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host {
    --_bg: var(--interview-widget-background, #fffdf8); --_ink: var(--interview-widget-text, #221f1a); --_soft: var(--interview-widget-text-soft, #5b544a);
    --_line: var(--interview-widget-line, #8f8473); --_accent: var(--interview-widget-accent, #14614e); --_on: var(--interview-widget-accent-text, #fff);
    --_wash: var(--interview-widget-wash, #e0ece2); --_warn: var(--interview-widget-warning, #7a4a00);
    position: fixed; inset: auto 1rem 1rem auto; z-index: var(--interview-widget-layer, 2147483000);
    font: 400 1rem/1.5 var(--interview-widget-font, system-ui, sans-serif); color: var(--_ink); color-scheme: light;
  }
  :host([hidden]) { display: none; }
  :host([theme='dark']), :host([theme='glass']) {
    --_bg: var(--interview-widget-background, #211e1a); --_ink: var(--interview-widget-text, #f2ebdf); --_soft: var(--interview-widget-text-soft, #c3b8a8);
    --_line: var(--interview-widget-line, #857a6a); --_accent: var(--interview-widget-accent, #7fd1b0); --_on: var(--interview-widget-accent-text, #0c221a);
    --_wash: var(--interview-widget-wash, #1d3229); --_warn: var(--interview-widget-warning, #f0c069); color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      --_bg: var(--interview-widget-background, #211e1a); --_ink: var(--interview-widget-text, #f2ebdf); --_soft: var(--interview-widget-text-soft, #c3b8a8);
      --_line: var(--interview-widget-line, #857a6a); --_accent: var(--interview-widget-accent, #7fd1b0); --_on: var(--interview-widget-accent-text, #0c221a);
      --_wash: var(--interview-widget-wash, #1d3229); --_warn: var(--interview-widget-warning, #f0c069); color-scheme: dark;
    }
  }
  button, input, textarea { font: inherit; color: inherit; }
  button { min-block-size: 2.75rem; padding: 0.4rem 1rem; border: 1px solid var(--_line); border-radius: 0.75rem; background: none; cursor: pointer; }
  button.main { background: var(--_accent); color: var(--_on); border-color: var(--_accent); font-weight: 600; }
  button:disabled { opacity: 0.55; cursor: default; }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .launch { border-radius: 2rem; box-shadow: 0 6px 24px rgb(0 0 0 / 25%); }
  .panel {
    display: flex; flex-direction: column; inline-size: min(25rem, calc(100vw - 2rem)); block-size: min(38rem, calc(100dvh - 2rem));
    background: var(--_bg); border: 1px solid var(--_line); border-radius: 1rem; box-shadow: 0 12px 48px rgb(0 0 0 / 30%); overflow: hidden; position: relative;
  }
  :host([theme='glass']) .panel {
    background: linear-gradient(135deg, rgb(24 30 62 / 94%), rgb(58 28 84 / 94%), rgb(14 52 70 / 94%)); background-size: 200% 200%;
    -webkit-backdrop-filter: blur(18px); backdrop-filter: blur(18px); border-color: rgb(255 255 255 / 25%); animation: drift 18s ease infinite;
  }
  @keyframes drift { 50% { background-position: 100% 100%; } }
  header { display: flex; align-items: center; gap: 0.5rem; padding: 0.75rem 1rem; border-block-end: 1px solid var(--_line); }
  h2 { margin: 0; font-size: 1.125rem; flex: 1; }
  .ai { margin: 0; padding: 0.5rem 1rem; font-size: 0.8125rem; background: var(--_wash); }
  .log, .ticket { flex: 1; overflow-y: auto; padding: 1rem; display: flex; flex-direction: column; gap: 0.75rem; }
  .log p, .ticket p { margin: 0; }
  .said { max-inline-size: 90%; padding: 0.6rem 0.9rem; border-radius: 0.9rem; border: 1px solid var(--_line); white-space: pre-wrap; overflow-wrap: anywhere; }
  .visitor { align-self: flex-end; background: var(--_wash); }
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  details { font-size: 0.875rem; border: 1px solid var(--_line); border-radius: 0.75rem; padding: 0.3rem 0.75rem; }
  summary { cursor: pointer; min-block-size: 1.5rem; }
  blockquote { margin: 0.4rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--_accent); white-space: pre-wrap; }
  .hint, .under { font-size: 0.875rem; color: var(--_soft); }
  .problem { color: var(--_warn); font-weight: 600; }
  form.write { display: grid; gap: 0.25rem; padding: 0.75rem 1rem; border-block-start: 1px solid var(--_line); }
  form.write .row { flex-wrap: nowrap; }
  textarea, input:not([type='checkbox']) { inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem 0.75rem; background: transparent; border: 1px solid var(--_line); border-radius: 0.75rem; }
  textarea { resize: none; }
  label { display: grid; gap: 0.25rem; }
  label.tick { display: flex; gap: 0.5rem; align-items: flex-start; }
  input[type='checkbox'] { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; flex: none; accent-color: var(--_accent); }
  .trap { display: none; }
  .over { position: absolute; inset: 0; display: grid; place-content: center; gap: 1rem; padding: 2rem; text-align: center; background: var(--_bg); }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (max-width: 30rem) { :host([open]) { inset: 0; } .panel { inline-size: 100vw; block-size: 100dvh; border: 0; border-radius: 0; } }
  @media (prefers-reduced-motion: reduce) { .panel { animation: none !important; } }
`;
