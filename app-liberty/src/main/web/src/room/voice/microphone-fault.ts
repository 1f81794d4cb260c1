/** Why there is no microphone, each with what the candidate can do about it. */
export const FAULTS = ['insecure', 'unsupported', 'denied', 'blocked', 'none', 'busy', 'gone', 'silent', 'failed'] as const;

export type MicrophoneFault = (typeof FAULTS)[number];

/** Thrown when the microphone cannot be opened. */
export class NoMicrophone extends Error {
  constructor(readonly fault: MicrophoneFault) {
    super(`no microphone: ${fault}`);
  }
}

/** What is wrong with this page or browser before anybody is asked; nothing when one can ask. */
export function faultOfPlace({isSecureContext, navigator, AudioWorkletNode}: Pick<Window & typeof globalThis, 'isSecureContext' | 'navigator' | 'AudioWorkletNode'>): MicrophoneFault | undefined {
  if (!isSecureContext) return 'insecure';
  if (!navigator.mediaDevices?.getUserMedia || typeof AudioWorkletNode === 'undefined') return 'unsupported';
  return undefined;
}

/** What a browser means by its error. */
export function faultOf(error: unknown): MicrophoneFault {
  if (error instanceof NoMicrophone) return error.fault;
  const {name, message} = (typeof error === 'object' && error !== null ? error : {}) as {name?: string; message?: string};
  switch (name) {
    case 'NotAllowedError':
      // Chromium says this much when the system, not the person, says no.
      return /system/i.test(message ?? '') ? 'blocked' : 'denied';
    case 'SecurityError':
      return 'blocked';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'none';
    case 'OverconstrainedError':
      return 'gone';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}
