import type {Tone} from './components/ik-banner.js';

/** A short message that goes away by itself. */
export interface Toast {
  text: string;
  tone: Tone;
}

/** Where messages to everybody arrive. */
export const announcements = new EventTarget();

/** Has a screen reader say something that can be seen elsewhere on the screen. */
export function announce(text: string): void {
  announcements.dispatchEvent(new CustomEvent<string>('announce', {detail: text}));
}

/** Shows and says a short message: "Saved", "Copied". Failures belong into a banner in their place. */
export function toast(text: string, tone: Tone = 'ok'): void {
  announcements.dispatchEvent(new CustomEvent<Toast>('toast', {detail: {text, tone}}));
}
