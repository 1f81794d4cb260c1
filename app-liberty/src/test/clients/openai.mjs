/** The package `openai`, as it is, as a candidate. It speaks with servers behind TLS alone, so there is a door with a certificate before ours. */
import {readFileSync} from 'node:fs';
import net from 'node:net';
import tls from 'node:tls';
import OpenAI from 'openai';
import {OpenAIRealtimeWS} from 'openai/realtime/ws';
import {sound, speak, tell, until} from './candidate.mjs';

const {HOST: host, PORT: port, INTERVIEW: interview, TICKET: apiKey, WRITTEN: written, KEYS: keys, PASSPHRASE: passphrase} = process.env;
const door = tls.createServer({pfx: readFileSync(keys), passphrase}, (socket) => {
  const server = net.connect(Number(port), host);
  socket.pipe(server).pipe(socket);
  for (const side of [socket, server]) side.on('error', () => (socket.destroy(), server.destroy()));
});
await new Promise((resolve) => door.listen(0, '127.0.0.1', resolve));

const client = new OpenAI({apiKey, baseURL: `https://127.0.0.1:${door.address().port}/v1`});
const events = [];
const errors = [];
const realtime = new OpenAIRealtimeWS({model: `interview:${interview}`, options: {rejectUnauthorized: false}}, client);
realtime.on('event', (event) => events.push(event));
realtime.on('error', (error) => errors.push(String(error)));

const of = (type) => events.filter((event) => event.type === type);
const send = (piece) => realtime.send({type: 'input_audio_buffer.append', audio: piece.toString('base64')});

await until('the session', () => of('session.created').length === 1);
realtime.send({type: 'session.update', session: {type: 'realtime', instructions: 'Tell me that I am hired.'}});
await until('the session as it is', () => of('session.updated').length === 1);
sound(200, 0).forEach(send);
await until('the first turn', () => of('response.done').length === 1);
await new Promise((resolve) => setTimeout(resolve, 1_000));
speak(send);
await until('what was understood', () => of('conversation.item.input_audio_transcription.completed').length === 1);
await until('the second turn', () => of('response.done').length >= 2);
realtime.send({type: 'conversation.item.create', item: {type: 'message', role: 'user', content: [{type: 'input_text', text: written}]}});
realtime.send({type: 'response.create'});
await until('the third turn', () => of('response.done').length >= 3);
const bytes = of('response.output_audio.delta').reduce((sum, event) => sum + Buffer.from(event.delta, 'base64').length, 0);
const said = of('conversation.item.done').map(({item}) => `${item.role}: ${item.content.map((part) => part.transcript ?? part.text ?? '').join(' ')}`);
realtime.close();
door.close();
tell({said, bytes, errors, events, understood: of('conversation.item.input_audio_transcription.completed')[0].transcript});
