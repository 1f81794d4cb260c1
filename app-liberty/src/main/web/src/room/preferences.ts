import type {Patience} from '../shared/live/protocol.js';

/** How this candidate likes it. Stays on the device. */
export interface Preferences {
  readonly size: 'normal' | 'large' | 'larger';
  readonly clock: boolean;
  readonly enterSends: boolean;
  /** Whether a spoken interview hears the candidate all the time, or while a button is held. */
  readonly talk: 'free' | 'hold';
  /** How long a pause within a spoken answer may be; as the interview has it unless chosen. */
  readonly patience?: Patience;
  /** The microphone chosen last. */
  readonly device?: string;
}

export const PATIENCES: readonly Patience[] = ['short', 'normal', 'long'];

const STORED = 'ik.room.preferences';
const changes = new EventTarget();
let current: Preferences = load();

export function preferences(): Preferences {
  return current;
}

export function prefer(change: Partial<Preferences>): void {
  current = {...current, ...change};
  try {
    localStorage.setItem(STORED, JSON.stringify(current));
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
  changes.dispatchEvent(new Event('change'));
}

export function onPreferencesChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

/** Enter sends where there is a keyboard; on a touch screen it is the way to a new line. */
function load(): Preferences {
  const usual: Preferences = {size: 'normal', clock: true, enterSends: !matchMedia('(pointer: coarse)').matches, talk: 'free'};
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Preferences>;
    return {
      size: kept.size === 'large' || kept.size === 'larger' ? kept.size : usual.size,
      clock: typeof kept.clock === 'boolean' ? kept.clock : usual.clock,
      enterSends: typeof kept.enterSends === 'boolean' ? kept.enterSends : usual.enterSends,
      talk: kept.talk === 'hold' ? 'hold' : usual.talk,
      ...(PATIENCES.some((one) => one === kept.patience) && {patience: kept.patience}),
      ...(typeof kept.device === 'string' && {device: kept.device}),
    };
  } catch {
    return usual;
  }
}
