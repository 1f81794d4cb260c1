/** Samples in a second, and bytes before the first sample of a track: docs/rest.md. */
export const RATE = 24_000;
export const HEAD = 44;

/** Makes a stereo WAV file of two mono parts: the candidate on the left, the interviewer on the right. The shorter one is filled with silence. */
export function stereo(candidate: ArrayBuffer, interviewer: ArrayBuffer): Blob {
  const left = new Int16Array(candidate, 0, candidate.byteLength >> 1);
  const right = new Int16Array(interviewer, 0, interviewer.byteLength >> 1);
  const frames = Math.max(left.length, right.length);
  const samples = new Int16Array(frames * 2);
  for (let i = 0; i < frames; i++) {
    samples[2 * i] = left[i] ?? 0;
    samples[2 * i + 1] = right[i] ?? 0;
  }
  return new Blob([head(samples.byteLength), samples], {type: 'audio/wav'});
}

function head(bytes: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(HEAD));
  const word = (at: number, text: string) => [...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, bytes + HEAD - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 4, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, bytes, true);
  return view.buffer;
}

/** The bytes of a track's file from one moment to another, as `Range` names them: both included. */
export function range(fromMs: number, toMs: number): string {
  const byte = (ms: number) => HEAD + Math.round((ms * RATE) / 1000) * 2;
  return `bytes=${byte(fromMs)}-${byte(toMs) - 1}`;
}
