const RATE = 24_000;

/** The samples of a track, from one moment to another, as the server hands them out. */
export async function track(hiring, interviewId, voice, fromMs, toMs) {
  const byte = (ms) => 44 + Math.round((ms * RATE) / 1000) * 2;
  const response = await fetch(`${hiring.server}/api/v1/interviews/${interviewId}/recording/${voice}`, {
    headers: {authorization: `Bearer ${hiring.token}`, range: `bytes=${byte(fromMs)}-${byte(toMs) - 1}`},
  });
  if (response.status !== 206) throw new Error(`the part is answered with ${response.status}`);
  return new Int16Array(await response.arrayBuffer());
}

/** How loud it is in each 20 ms. */
export function loudness(samples, rate = RATE) {
  const size = Math.round(rate / 50);
  return Array.from({length: Math.floor(samples.length / size)}, (_, i) =>
    Math.sqrt(samples.subarray(i * size, (i + 1) * size).reduce((sum, sample) => sum + sample * sample, 0) / size),
  );
}

/** How much a is like the best fitting part of b, in loudness: 1 for the same sound, about 0 for another one. */
export function likeness(a, b) {
  let best = -1;
  for (let at = 0; at + a.length <= b.length; at++) best = Math.max(best, correlation(a, b.slice(at, at + a.length)));
  return best;
}

function correlation(a, b) {
  const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f) => a.reduce((all, _, i) => all + f(a[i] - ma, b[i] - mb), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y) || 1);
}

/** Looks, in a page and from before its first script, at what reaches its loudspeaker: how loud it is, and its loudest tone. */
export async function listenToPlayer(page) {
  await page.addInitScript(() => {
    globalThis.heard = [];
    const connect = AudioNode.prototype.connect;
    const looked = new WeakMap();
    AudioNode.prototype.connect = function (to, ...more) {
      if (to instanceof AudioDestinationNode) {
        let analyser = looked.get(to);
        if (!analyser) {
          analyser = to.context.createAnalyser();
          analyser.fftSize = 8192;
          looked.set(to, analyser);
          const tones = new Float32Array(analyser.frequencyBinCount);
          const samples = new Float32Array(1024);
          setInterval(() => {
            analyser.getFloatFrequencyData(tones);
            analyser.getFloatTimeDomainData(samples);
            const loudest = tones.indexOf(Math.max(...tones));
            globalThis.heard.push({
              at: performance.now(),
              tone: (loudest * to.context.sampleRate) / analyser.fftSize,
              loud: Math.max(...samples.map(Math.abs)),
            });
          }, 50);
        }
        connect.call(this, analyser);
      }
      return connect.call(this, to, ...more);
    };
  });
  return {
    now: () => page.evaluate(() => performance.now()),
    /** The loudest tones since a moment, of moments that were loud. */
    tones: (since) => page.evaluate((since) => globalThis.heard.filter((one) => one.at >= since && one.loud > 0.05).map(({tone}) => tone), since),
  };
}
