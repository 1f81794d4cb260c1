/** One server-sent event. */
export interface ServerEvent {
  name: string;
  data: string;
}

/** Reads server-sent events as they come; an event the line broke off in is left out. */
export async function* serverEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      rest += decoder.decode(value, {stream: true});
      // A line break may be cut in two: a lone \r at the end waits for what follows.
      const held = rest.endsWith('\r') ? '\r' : '';
      const blocks = rest.slice(0, rest.length - held.length).replace(/\r\n?/g, '\n').split('\n\n');
      rest = (blocks.pop() ?? '') + held;
      for (const block of blocks) {
        const event = read(block);
        if (event) yield event;
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function read(block: string): ServerEvent | undefined {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'event') name = value;
    else if (field === 'data') data.push(value);
  }
  return data.length > 0 ? {name, data: data.join('\n')} : undefined;
}
