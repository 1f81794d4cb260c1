import {css} from 'lit';

/** The button in the corner and the panel with its head. */
export const frame = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, p, ul, blockquote, fieldset { margin: 0; padding: 0; border: 0; font: inherit; min-inline-size: 0; }
  ul { list-style: none; }
  svg { inline-size: 1.375em; block-size: 1.375em; flex: none; display: block; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .soft { color: var(--_soft); }
  .wrong { color: var(--_warn); font-weight: 600; }
  a { color: var(--_accent); text-underline-offset: 0.15em; overflow-wrap: anywhere; }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }

  button, input, textarea, select { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
  button {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.5em; min-block-size: 2.75em; padding: 0.375em 1em;
    border: 1px solid var(--_edge); border-radius: 999px; background: transparent; cursor: pointer; text-align: center; transition: background-color 120ms, border-color 120ms, opacity 120ms;
    -webkit-tap-highlight-color: transparent; touch-action: manipulation;
  }
  button:hover:not(:disabled) { background: var(--_wash); }
  button.main { background: var(--_accent); border-color: var(--_accent); color: var(--_on); font-weight: 600; }
  button.main:hover:not(:disabled) { background: color-mix(in srgb, var(--_accent) 88%, var(--_ink)); }
  button.plain { border-color: transparent; }
  button.round { inline-size: 2.75em; padding: 0; flex: none; }
  button.small { min-block-size: 2.25em; padding-inline: 0.875em; font-size: 0.875em; }
  button.wide { inline-size: 100%; }
  button:disabled { opacity: 0.45; cursor: default; }

  .launch {
    position: fixed; z-index: var(--interview-widget-layer, 2147483000);
    inset-block-end: calc(var(--interview-widget-bottom, 1.25em) + env(safe-area-inset-bottom)); inset-inline-end: calc(var(--interview-widget-side, 1.25em) + env(safe-area-inset-right));
    min-block-size: 3.5em; padding: 0.5em 1.375em 0.5em 1.125em; border-color: transparent; background: var(--_accent); color: var(--_on); font-weight: 600;
    box-shadow: 0 0.25em 0.5em rgb(20 16 8 / 12%), 0 0.75em 2em rgb(20 16 8 / 28%); animation: rise 320ms cubic-bezier(0.2, 0.7, 0.2, 1);
  }
  .launch:hover:not(:disabled) { background: color-mix(in srgb, var(--_accent) 88%, var(--_ink)); }
  .launch:focus-visible { outline: 3px solid var(--_ink); outline-offset: 3px; }
  .badge {
    position: absolute; inset-block-start: -0.375em; inset-inline-end: -0.125em; min-inline-size: 1.625em; padding: 0.125em 0.4em; border-radius: 999px;
    background: #b3261e; color: #fff; font-size: 0.8125em; line-height: 1.4; text-align: center;
  }
  [data-theme='glass'] .launch { background: linear-gradient(120deg, #6fd6ff, #b79bff 55%, #ff9bd2); color: #0a1230; background-size: 180% 180%; animation: rise 320ms, drift 14s ease-in-out infinite; }

  .panel {
    position: fixed; z-index: var(--interview-widget-layer, 2147483000); inset: auto; margin: 0; padding: 0; overflow: hidden; color: inherit;
    inset-block-end: calc(var(--interview-widget-bottom, 1.25em) + env(safe-area-inset-bottom)); inset-inline-end: calc(var(--interview-widget-side, 1.25em) + env(safe-area-inset-right));
    inline-size: min(var(--interview-widget-width, 26em), calc(100vw - 2.5em)); block-size: min(var(--interview-widget-height, 43em), calc(100dvh - 2.5em)); max-inline-size: none; max-block-size: none;
    background: var(--_bg); border: 1px solid var(--_line); border-radius: var(--_radius); box-shadow: var(--_shadow);
  }
  .panel[open] { display: flex; flex-direction: column; animation: rise 260ms cubic-bezier(0.2, 0.7, 0.2, 1); }
  .panel:focus-visible { outline: none; }
  .inside { position: relative; display: flex; flex-direction: column; flex: 1; min-block-size: 0; }
  .talk { display: flex; flex-direction: column; flex: 1; min-block-size: 0; }
  [data-theme='glass'] .panel {
    background: linear-gradient(130deg, rgb(26 36 92 / 88%), rgb(70 34 104 / 86%) 40%, rgb(14 68 92 / 88%) 75%, rgb(30 24 70 / 90%)); background-size: 260% 260%;
    -webkit-backdrop-filter: blur(22px) saturate(140%); backdrop-filter: blur(22px) saturate(140%); animation: rise 260ms, drift 24s ease-in-out infinite;
  }

  .head { display: flex; align-items: center; gap: 0.75em; padding: 0.75em 0.5em 0.75em 1em; border-block-end: 1px solid var(--_line); }
  .face { display: grid; place-items: center; flex: none; inline-size: 2.5em; block-size: 2.5em; border-radius: 50%; background: var(--_accent); color: var(--_on); }
  .face.person { background: var(--_person); color: var(--_ink); }
  .names { flex: 1; min-inline-size: 0; }
  h2 { font-size: 1.0625em; font-weight: 650; line-height: 1.3; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .ai { font-size: 0.8125em; line-height: 1.35; color: var(--_soft); }
  .ai b { font-weight: 650; color: var(--_ink); }
  .head .round { margin-inline-start: -0.5em; }
  .head .names + .round { margin-inline-start: 0; }

  .panel:modal { inset: var(--_top, 0) 0 auto 0; inline-size: 100%; block-size: var(--_height, 100dvh); border: 0; border-radius: 0; box-shadow: none; }
  .panel:modal::backdrop { background: var(--_bg); }
  .panel:modal .head { padding-block-start: calc(0.75em + env(safe-area-inset-top)); }
  .panel:modal { padding-inline: env(safe-area-inset-left) env(safe-area-inset-right); padding-block-end: env(safe-area-inset-bottom); }
  .panel:not(:modal)[open] .ways { padding-block-end: 0.625em; }
  [data-theme='glass'] .panel:modal { background-color: #171a3a; }

  @keyframes rise { from { opacity: 0; translate: 0 0.75em; } }
  @keyframes drift { 50% { background-position: 100% 100%; } }
  @media (max-width: 30em) {
    .launch { padding: 0; inline-size: 3.5em; }
    .launch-text { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
  @media (prefers-reduced-transparency: reduce) {
    [data-theme='glass'] .panel { background: #171a3a; -webkit-backdrop-filter: none; backdrop-filter: none; }
  }
  @media print { .root { display: none; } }
`;
