/**
 * Listens along in a page, from before its first script: what goes through its sockets, what reaches its loudspeaker, and whether anything wanted the microphone. Nothing
 * of the page is changed by it.
 */
export async function listenAlong(page) {
  await page.addInitScript(() => {
    const ear = {sent: [], got: [], loud: [], asked: 0, contexts: 0, tracks: []};
    globalThis.ear = ear;
    const Socket = globalThis.WebSocket;
    globalThis.WebSocket = class extends Socket {
      constructor(...all) {
        super(...all);
        this.addEventListener('message', ({data}) => {
          const message = JSON.parse(data);
          ear.got.push({at: performance.now(), type: message.type, item: message.item_id});
        });
      }

      send(data) {
        const message = JSON.parse(data);
        const entry = {at: performance.now(), type: message.type, item: message.item_id, millis: message.audio_end_ms};
        if (message.type === 'audio') {
          const bytes = Uint8Array.from(atob(message.audio), (c) => c.charCodeAt(0));
          const samples = new Int16Array(bytes.buffer);
          entry.samples = samples.length;
          entry.loud = samples.some((sample) => Math.abs(sample) > 500);
          entry.text = data.startsWith('{"type":"audio","audio":"') && data.endsWith('"}');
        }
        ear.sent.push(entry);
        super.send(data);
      }
    };
    const devices = navigator.mediaDevices;
    const getUserMedia = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      ear.asked++;
      const stream = await getUserMedia(constraints);
      ear.tracks.push(...stream.getTracks());
      return stream;
    };
    const connect = AudioNode.prototype.connect;
    AudioNode.prototype.connect = function (to, ...more) {
      if (to instanceof AudioDestinationNode && this.numberOfInputs === 0) {
        const analyser = to.context.createAnalyser();
        analyser.fftSize = 256;
        connect.call(this, analyser);
        const samples = new Float32Array(256);
        ear.contexts++;
        ear.latency = () => (to.context.outputLatency || to.context.baseLatency) * 1_000;
        const look = () => {
          analyser.getFloatTimeDomainData(samples);
          ear.loud.push({at: performance.now(), is: samples.some((sample) => Math.abs(sample) > 0.002)});
        };
        setInterval(look, 4);
      }
      return connect.call(this, to, ...more);
    };
  });

  return {
    /** What was sent of a type, since a moment. */
    sent: (type, since = 0) => page.evaluate(([type, since]) => globalThis.ear.sent.filter((one) => one.type === type && one.at >= since), [type, since]),
    got: (type, since = 0) => page.evaluate(([type, since]) => globalThis.ear.got.filter((one) => one.type === type && one.at >= since), [type, since]),
    now: () => page.evaluate(() => performance.now()),
    asked: () => page.evaluate(() => globalThis.ear.asked),
    contexts: () => page.evaluate(() => globalThis.ear.contexts),
    latency: () => page.evaluate(() => globalThis.ear.latency()),
    microphones: () => page.evaluate(() => globalThis.ear.tracks.filter((track) => track.readyState === 'live').length),
    /** Whether anything reached the loudspeaker since a moment. */
    heardSince: (since) => page.evaluate((since) => globalThis.ear.loud.some((one) => one.is && one.at >= since), since),
    /** How long after a moment the loudspeaker was seen to be silent, and stayed so for 200 ms: no earlier than it was, since nobody looks all the time. */
    silentAfter: (since) =>
      page.evaluate(async (since) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        const after = globalThis.ear.loud.filter((one) => one.at >= since);
        let last = since;
        for (const one of after) {
          if (one.is && one.at - last < 200) last = one.at;
        }
        const gaps = after.slice(1).map((one, i) => one.at - after[i].at);
        const silent = after.find((one) => !one.is && one.at >= last);
        return {millis: silent.at - since, lastLoud: last - since, again: after.some((one) => one.is && one.at - last >= 200 && one.at < since + 700), worstLook: Math.max(...gaps)};
      }, since),
    until: (condition, argument, timeout = 20_000) => page.waitForFunction(condition, argument, {timeout, polling: 20}),
  };
}
