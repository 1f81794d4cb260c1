import {css} from 'lit';

/** Every colour and size. A page changes them by properties named `--interview-widget-…`; `light-dark()` follows the theme. */
export const theme = css`
  :host {
    all: initial;
    display: contents;
  }
  :host([hidden]) { display: none; }
  .root {
    --_bg: var(--interview-widget-background, light-dark(#fffdf9, #1f1c19));
    --_raised: var(--interview-widget-surface, light-dark(#f3eee4, #2b2722));
    --_ink: var(--interview-widget-text, light-dark(#221f1a, #f2ebdf));
    --_soft: var(--interview-widget-text-soft, light-dark(#5b544a, #c3b8a8));
    --_line: var(--interview-widget-line, light-dark(#d9cfbe, #453f36));
    --_edge: light-dark(#8f8473, #857a6a);
    --_accent: var(--interview-widget-accent, light-dark(#14614e, #7fd1b0));
    --_on: var(--interview-widget-accent-text, light-dark(#ffffff, #0c221a));
    --_wash: var(--interview-widget-wash, light-dark(#dfebe2, #1f362c));
    --_person: var(--interview-widget-person, light-dark(#e3e4f6, #2b2d4a));
    --_warn: var(--interview-widget-warning, light-dark(#8a2f12, #f2b190));
    --_warn-wash: var(--interview-widget-warning-wash, light-dark(#fbe9df, #3b2318));
    --_mark: var(--interview-widget-mark, light-dark(#ffe69a, #6b5310));
    --_radius: var(--interview-widget-radius, 1.25em);
    --_shadow: 0 0.5em 1em rgb(20 16 8 / 8%), 0 1.25em 3.5em rgb(20 16 8 / 24%);
    color-scheme: light dark;
    /* The visitor's own size of text, whatever the page made of its root element. */
    font: 400 medium/1.5 var(--interview-widget-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    font-size: var(--interview-widget-font-size, medium);
    color: var(--_ink);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  .root[data-theme='light'] { color-scheme: light; }
  .root[data-theme='dark'] { color-scheme: dark; }
  .root[data-theme='glass'] {
    --_bg: var(--interview-widget-background, rgb(18 22 44 / 72%));
    --_raised: var(--interview-widget-surface, rgb(255 255 255 / 10%));
    --_ink: var(--interview-widget-text, #f4f5ff);
    --_soft: var(--interview-widget-text-soft, #cdd1ea);
    --_line: var(--interview-widget-line, rgb(255 255 255 / 18%));
    --_edge: rgb(255 255 255 / 45%);
    --_accent: var(--interview-widget-accent, #8be3ff);
    --_on: var(--interview-widget-accent-text, #071a2c);
    --_wash: var(--interview-widget-wash, rgb(120 170 255 / 24%));
    --_person: var(--interview-widget-person, rgb(214 150 255 / 24%));
    --_warn: var(--interview-widget-warning, #ffc3a6);
    --_warn-wash: var(--interview-widget-warning-wash, rgb(120 40 20 / 45%));
    --_mark: var(--interview-widget-mark, #5f5a14);
    --_shadow: 0 0.5em 1em rgb(4 6 20 / 30%), 0 1.5em 4em rgb(4 6 20 / 55%);
    color-scheme: dark;
  }
`;
