import {svg, html} from 'lit';

const icon = (paths: unknown) =>
  html`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const CHAT = icon(svg`<path d="M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H12l-4.5 4v-4h-1A2.5 2.5 0 0 1 4 13.5z"/><path d="M8.5 8.75h7M8.5 11.75h4.5"/>`);
export const CLOSE = icon(svg`<path d="m6 6 12 12M18 6 6 18"/>`);
export const FRESH = icon(svg`<path d="M20 11.5A8 8 0 1 0 17.6 17M20 5v6.5h-6.5"/>`);
export const SEND = icon(svg`<path d="M12 19V5M5.5 11.5 12 5l6.5 6.5"/>`);
export const PERSON = icon(svg`<circle cx="12" cy="8" r="3.5"/><path d="M5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5"/>`);
export const MAIL = icon(svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2.5"/><path d="m4.5 7.5 7.5 5.5 7.5-5.5"/>`);
export const PAPER = icon(svg`<path d="M7 3.5h7L18.5 8v10a2.5 2.5 0 0 1-2.5 2.5H8A2.5 2.5 0 0 1 5.5 18V5A1.5 1.5 0 0 1 7 3.5z"/><path d="M14 3.5V8h4.5M9 12.5h6M9 16h4"/>`);
export const UP = icon(svg`<path d="M7.5 11v8.5H5A1.5 1.5 0 0 1 3.5 18v-5.5A1.5 1.5 0 0 1 5 11zm0 0 4-7.5a2 2 0 0 1 2 2V9.5h4.7a2 2 0 0 1 2 2.3l-1 6a2 2 0 0 1-2 1.7H7.5"/>`);
export const DOWN = icon(svg`<path d="M16.5 13V4.5H19A1.5 1.5 0 0 1 20.5 6v5.5A1.5 1.5 0 0 1 19 13zm0 0-4 7.5a2 2 0 0 1-2-2v-4H5.8a2 2 0 0 1-2-2.3l1-6a2 2 0 0 1 2-1.7h9.7"/>`);
export const BACK = icon(svg`<path d="M19 12H5.5M11.5 6l-6 6 6 6"/>`);
export const WARN = icon(svg`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1"/>`);
export const DONE = icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="m8.5 12.2 2.5 2.5 4.7-5"/>`);
