// Answers calls by WebRTC as a speech service would, for a service that is played elsewhere: lines of JSON in, lines of JSON out.
//   in   {offer}, {play: true | false}, {tell: a message for the data channel}, {hangUp: true}      out   {answer}, {audio: base64 PCM16 24 kHz}, {message: what came by the data channel}, {state}
// Sound is G.711 µ-law: old, and taken apart in three lines.
import {createInterface} from 'node:readline';
import {MediaStreamTrack, RTCPeerConnection, RTCRtpCodecParameters, RtpHeader, RtpPacket} from 'werift';

const PIECE = 160;
const PIECES = 2;
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

let peer;
let voice;
let channel;
let playing = false;

const toLinear = Int16Array.from({length: 256}, (_, code) => {
  const value = ~code & 0xff;
  const size = (((value & 0x0f) << 3) + 0x84) << ((value & 0x70) >> 4);
  return value & 0x80 ? 0x84 - size : size - 0x84;
});

function toLaw(sample) {
  const sign = sample < 0 ? 0x80 : 0;
  const size = Math.min(Math.abs(sample), 32_635) + 0x84;
  const exponent = 31 - Math.clz32(size >> 7);
  return ~(sign | (exponent << 4) | ((size >> (exponent + 3)) & 0x0f)) & 0xff;
}

async function answer(sdp) {
  await peer?.close();
  channel = undefined;
  const mine = new RTCPeerConnection({codecs: {audio: [new RTCRtpCodecParameters({mimeType: 'audio/PCMU', clockRate: 8_000, channels: 1, payloadType: 0})]}, iceServers: []});
  peer = mine;
  mine.connectionStateChange.subscribe((state) => peer === mine && say({state}));
  mine.onDataChannel.subscribe((opened) => {
    channel = opened;
    opened.onMessage.subscribe((data) => say({message: data.toString()}));
  });
  mine.onTrack.subscribe((track) => {
    let collected = [];
    track.onReceiveRtp.subscribe(({payload}) => {
      if (peer !== mine) return;
      for (const code of payload) collected.push(toLinear[code]);
      if (collected.length < PIECE * PIECES) return;
      const pcm = Buffer.alloc(collected.length * 6);
      collected.forEach((sample, i) => [0, 2, 4].forEach((at) => pcm.writeInt16LE(sample, i * 6 + at)));
      collected = [];
      say({audio: pcm.toString('base64')});
    });
  });
  voice = new MediaStreamTrack({kind: 'audio'});
  await mine.setRemoteDescription({type: 'offer', sdp});
  mine.getTransceivers().forEach((each) => each.kind === 'audio' && (each.sender.replaceTrack(voice), each.setDirection('sendrecv')));
  await mine.setLocalDescription(await mine.createAnswer());
  say({answer: mine.localDescription.sdp});
}

let sequence = 0;
let at = 0;
const began = performance.now();
let sent = 0;
setInterval(() => {
  for (const due = (performance.now() - began) / 20; sent < due; sent++) {
    sequence = (sequence + 1) & 0xffff;
    at = (at + PIECE) >>> 0;
    if (!voice || !playing) continue;
    const sound = Buffer.from(Array.from({length: PIECE}, (_, i) => toLaw(Math.round(9_000 * Math.sin((2 * Math.PI * 440 * (at + i)) / 8_000)))));
    voice.writeRtp(new RtpPacket(new RtpHeader({payloadType: 0, sequenceNumber: sequence, timestamp: at, marker: false, ssrc: 1}), sound));
  }
}, 10);

for await (const line of createInterface({input: process.stdin})) {
  const {offer, play, tell, hangUp} = JSON.parse(line);
  if (offer !== undefined) await answer(offer).catch((error) => say({answer: '', error: String(error)}));
  if (play !== undefined) playing = play;
  if (tell !== undefined && channel?.readyState === 'open') channel.send(tell);
  if (hangUp) await peer?.close();
}
process.exit(0);
