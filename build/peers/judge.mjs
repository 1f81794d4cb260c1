/** Prism, which looks whether requests are what the description of OpenAI's interface in this folder says, and answers with examples. */
import {fileURLToPath} from 'node:url';
import {getHttpOperationsFromSpec} from '@stoplight/prism-http';
import {createServer} from '@stoplight/prism-http-server';
import {tell} from './program.mjs';

const silent = {fatal: () => {}, error: () => {}, warn: () => {}, info: () => {}, debug: () => {}, trace: () => {}, success: () => {}, child: () => silent};
const operations = await getHttpOperationsFromSpec(fileURLToPath(new URL('openai-subset.openapi.json', import.meta.url)));
const config = {isProxy: false, validateRequest: true, validateResponse: false, checkSecurity: true, errors: false, upstreamProxy: undefined, mock: {dynamic: false}};
const server = createServer(operations, {cors: false, config, components: {logger: silent}});
tell(await server.listen(0, '127.0.0.1'));
