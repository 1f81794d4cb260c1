/**
 * aimock, which speaks OpenAI's and Anthropic's interfaces as others understood them. What a model says it asks from the test's mind; a model's name may bring trouble. An
 * interviewer over Realtime asks one question after the other. Vectors it makes up, the same for the same text. Of speech it understands what it is told to.
 */
import {LLMock} from '@copilotkit/aimock';
import {tell} from './program.mjs';

const {MIND: mind, KEYS: keys, WORDS: words = ''} = process.env;
const usage = {prompt_tokens: 120, completion_tokens: 34, input_tokens: 120, output_tokens: 34};
const mock = new LLMock({port: 0, host: '127.0.0.1', auth: {apiKeys: keys.split(',')}});

const system = ({messages}) => messages.filter(({role}) => role === 'system').map(({content}) => content).join('\n');
const spoken = ({messages}, role) => messages.filter((message) => message.role === role).map(({content}) => (typeof content === 'string' ? content : content.map(({text}) => text).join('')));

async function thought(request) {
  const tool = request.tools?.[0]?.function;
  const shape = tool?.parameters ?? request.response_format?.json_schema?.schema ?? null;
  const response = await fetch(mind, {method: 'POST', body: JSON.stringify({system: system(request), user: spoken(request, 'user').at(-1), shape})});
  if (!response.ok) throw new Error('the mind does not know this task');
  const text = await response.text();
  return tool ? {toolCalls: [{name: tool.name, arguments: text}], usage} : {content: text, usage};
}

const error = (status, code) => ({status, error: {message: `No. ${keys}`, type: 'invalid_request_error', ...(code && {code})}});
const anything = {content: '{"echo":"x"}', usage};

mock.on({model: 'busy'}, anything, {chaos: {rateLimitRate: 1}});
mock.on({model: 'broken'}, anything, {chaos: {dropRate: 1}});
mock.on({model: 'hung-up'}, anything, {chaos: {disconnectRate: 1}});
mock.on({model: 'nonsense'}, anything, {chaos: {malformedRate: 1}});
mock.on({model: 'slow'}, anything, {chaos: {latencyMs: 20_000}});
mock.on({model: 'declined'}, {...anything, finishReason: 'content_filter'});
mock.on({model: 'refused'}, {...anything, finishReason: 'refusal'});
mock.on({model: 'cut-off'}, {...anything, finishReason: 'length'});
mock.on({model: 'unlisted'}, anything);
mock.on({model: 'missing'}, error(404, 'model_not_found'));

/** Services that understand a part of the interface: no Responses, then no schemas, then no promise of JSON either. */
const format = (request) => request.response_format?.type ?? (system(request).includes('JSON schema of the answer') ? 'none' : 'responses');
const without = (...formats) => (request) => formats.includes(format(request));
mock.on({model: 'chat-schema', predicate: without('responses')}, error(404));
mock.on({model: 'chat-object', predicate: without('responses', 'json_schema')}, error(400));
mock.on({model: 'claude-by-tool', predicate: ({tools}) => !tools?.length}, error(400));
mock.on({model: 'chat-prompt', predicate: without('responses', 'json_schema', 'json_object')}, error(400));

mock.on({endpoint: 'realtime', systemMessage: /The interview ends now/}, {content: 'Goodbye.'});
mock.on({endpoint: 'realtime', userMessage: 'Cut me off.', sequenceIndex: 0}, {content: 'This is a long sentence of which you hear the first words.'}, {truncateAfterChunks: 1});
mock.on({endpoint: 'realtime', userMessage: 'Have no room.', sequenceIndex: 0}, {status: 429, error: {message: 'No room', type: 'rate_limit_error', code: 'rate_limit_exceeded'}});
mock.on({endpoint: 'realtime', userMessage: 'Take your time.'}, {content: 'I take my time.'}, {latency: 200});
mock.on({endpoint: 'realtime'}, (request) => ({content: `Question ${spoken(request, 'user').length + 1}?`}));
mock.on({endpoint: 'transcription', model: 'broken'}, error(500));
mock.on({endpoint: 'transcription'}, {transcription: {text: words, usage: {type: 'tokens', ...usage}}});
mock.on({endpoint: 'chat'}, thought);

tell(await mock.start());
