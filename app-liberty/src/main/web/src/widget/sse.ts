/** One server-sent event. */
export interface ServerEvent {
  name: string;
  data: string;
}

/** Takes text as it arrives, in pieces cut anywhere, and gives every event that is whole. */
export class EventReader {
  private rest = '';

  take(piece: string): ServerEvent[] {
    this.rest = (this.rest + piece).replace(/\r\n/g, '\n');
    const blocks = this.rest.split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(event).filter((one) => one.data !== '');
  }
}

function event(block: string): ServerEvent {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) name = line.slice(6).trim();
    else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
  }
  return {name, data: data.join('\n')};
}
