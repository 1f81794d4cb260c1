// Sound as the protocol has it: PCM16, 24,000 samples a second, mono, little-endian, as base64.

/** Samples in a second. */
export const RATE = 24_000;

/** Samples in a piece of 40 ms. */
export const PIECE = 960;

export function toMillis(samples: number): number {
  return (samples * 1_000) / RATE;
}

export function toSamples(millis: number): number {
  return Math.round((millis * RATE) / 1_000);
}

export function toBase64(samples: Int16Array): string {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  let text = '';
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(text);
}

/** The samples in a text; none for what is no sound. */
export function fromBase64(text: string): Int16Array<ArrayBuffer> {
  let bytes: string;
  try {
    bytes = atob(text);
  } catch {
    return new Int16Array(0);
  }
  const samples = new Int16Array(bytes.length >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8);
  return samples;
}

/** From −1…1; what is louder is cut. */
export function toPcm(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
}
