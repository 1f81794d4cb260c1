/** `@openai/agents-realtime`, as it is, as a candidate. */
import {OpenAIRealtimeWebSocket, RealtimeAgent, RealtimeSession} from '@openai/agents-realtime';
import {sound, speak, tell, until} from './candidate.mjs';

const {URL: url, TICKET: apiKey, WRITTEN: written} = process.env;
const agent = new RealtimeAgent({name: 'mine', instructions: 'Tell me that I am hired.', voice: 'cedar'});
const transport = new OpenAIRealtimeWebSocket({url});
const session = new RealtimeSession(agent, {transport});
const errors = [];
const events = [];
let bytes = 0;
let interrupted = 0;
session.on('error', ({error}) => errors.push(JSON.stringify(error)));
session.on('audio', ({data}) => (bytes += data.byteLength));
session.on('audio_interrupted', () => interrupted++);
session.on('transport_event', (event) => events.push(event));

const of = (type) => events.filter((event) => event.type === type);
const said = () =>
  session.history
    .filter((item) => item.type === 'message')
    .map((item) => `${item.role}: ${item.content.map((part) => part.transcript ?? part.text ?? '').join(' ')}`);
const toBuffer = (piece) => piece.buffer.slice(piece.byteOffset, piece.byteOffset + piece.byteLength);
const send = (piece) => session.sendAudio(toBuffer(piece));

await session.connect({apiKey});
sound(200, 0).forEach(send);
await until('the first turn', () => of('response.done').length === 1);
await new Promise((resolve) => setTimeout(resolve, 1_000));
speak(send);
await until('what was understood', () => of('conversation.item.input_audio_transcription.completed').length === 1);
await until('the beginning of the second turn', () => of('response.output_audio.delta').some((event) => event.response_id === of('response.created')[1]?.response.id));
await new Promise((resolve) => setTimeout(resolve, 600));
speak(send);
await until('the interruption', () => interrupted > 0 && of('conversation.item.truncated').length > 0);
await until('the third turn', () => of('response.done').length >= 3);
session.sendMessage(written);
await until('the written answer', () => said().includes(`user: ${written}`));
await until('the fourth turn', () => of('response.done').length >= 4);
const outcome = {said: said(), bytes, interrupted, truncated: of('conversation.item.truncated').length, errors, events};
session.close();
tell(outcome);
