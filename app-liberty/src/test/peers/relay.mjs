// What a relay is in Node: `ws`, messages read as JSON in both directions, the transcript written every ten seconds. It knows no candidates, keeps no order of turns and never answers.
// UPSTREAM: where the service is. STORE: the file the transcript goes to. PORT: where it listens. PACKAGES: the folder whose packages it uses.
import {open} from 'node:fs/promises';
import {createRequire} from 'node:module';

const {WebSocket, WebSocketServer} = createRequire(`${process.env.PACKAGES}/`)('ws');

const SPEAKERS = {
  'conversation.item.input_audio_transcription.completed': 'user',
  'response.output_audio_transcript.done': 'assistant',
};

const file = await open(process.env.STORE, 'a');
const door = new WebSocketServer({host: '127.0.0.1', port: Number(process.env.PORT), maxPayload: 1 << 20});

door.on('connection', (candidate, request) => {
  const session = request.url.split('/').at(-1);
  const service = new WebSocket(process.env.UPSTREAM);
  const early = [];
  let turns = [];

  const save = async () => {
    const batch = turns;
    turns = [];
    if (batch.length === 0) return;
    await file.write(batch.map((turn) => `${JSON.stringify(turn)}\n`).join(''));
    await file.datasync();
  };
  const timer = setInterval(() => save().catch(console.error), 10_000);

  candidate.on('message', (data) => {
    const message = JSON.parse(data.toString());
    if (message.type !== 'audio') return;
    const event = JSON.stringify({type: 'input_audio_buffer.append', audio: message.audio});
    if (service.readyState === WebSocket.OPEN) service.send(event);
    else early.push(event);
  });
  service.on('open', () => early.splice(0).forEach((event) => service.send(event)));
  service.on('message', (data) => {
    const text = data.toString();
    const event = JSON.parse(text);
    const speaker = SPEAKERS[event.type];
    if (speaker) turns.push({session_id: session, timestamp: new Date().toISOString(), speaker, content: event.transcript});
    if (candidate.readyState === WebSocket.OPEN) candidate.send(text);
  });

  const end = () => {
    clearInterval(timer);
    save().catch(console.error);
    candidate.close();
    service.close();
  };
  for (const side of [candidate, service]) side.on('close', end).on('error', end);
});
