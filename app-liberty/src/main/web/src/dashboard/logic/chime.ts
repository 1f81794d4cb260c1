const KEY = 'ik.chime';

/** Whether a tone is played when somebody waits for a person: off unless the reader has switched it on. */
export function chimes(storage: Pick<Storage, 'getItem'> = localStorage): boolean {
  try {
    return storage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

export function setChimes(on: boolean, storage: Pick<Storage, 'setItem' | 'removeItem'> = localStorage): void {
  try {
    if (on) storage.setItem(KEY, 'on');
    else storage.removeItem(KEY);
  } catch {
    // Storage is switched off: it stays silent.
  }
}

let audio: AudioContext | undefined;

/** Two soft tones, upwards. Browsers let a page sound only after somebody has clicked in it; until then it is silent. */
export function chime(): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  void audio.resume().catch(() => undefined);
  [587, 784].forEach((pitch, i) => tone(audio!, pitch, audio!.currentTime + i * 0.16));
}

function tone(context: AudioContext, pitch: number, at: number): void {
  const source = new OscillatorNode(context, {frequency: pitch, type: 'sine'});
  const volume = new GainNode(context, {gain: 0});
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0005, at + 0.4);
  source.connect(volume).connect(context.destination);
  source.start(at);
  source.stop(at + 0.45);
}
