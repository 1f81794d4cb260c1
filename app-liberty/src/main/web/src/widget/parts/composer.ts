import {html, nothing} from 'lit';
import {fill} from '../texts.js';
import {MOST_CHARACTERS} from '../wire.js';
import type {Host} from './host.js';
import {SEND} from './icons.js';

/** From here on the characters left are told. */
const NEAR = MOST_CHARACTERS - 400;

/** Where the visitor writes. Enter sends, with Shift it breaks the line; what is written outlives the page. */
export class Composer {
  private text?: string;

  constructor(private readonly host: Host) {}

  /** Puts a text behind what is there. */
  add(text: string): void {
    if (!text) return;
    this.write([this.written, text].filter((one) => one.trim()).join('\n\n'));
  }

  render() {
    const {t} = this.host;
    const {length} = this.written;
    const over = length - MOST_CHARACTERS;
    return html`
      <form class="composer" part="composer" @submit=${this.submit}>
        <div class="field">
          <textarea rows=${lines(this.written)} aria-label=${t.label} placeholder=${t.placeholder} aria-describedby=${length > NEAR ? 'count' : nothing} aria-invalid=${over > 0 ? 'true' : nothing}
            enterkeyhint="send" .value=${this.written} @input=${this.typed} @keydown=${this.key}></textarea>
          <button class="main round" aria-label=${t.send} title=${t.send} ?disabled=${!this.sendable}>${SEND}</button>
        </div>
        <p id="count" class="count ${over > 0 ? 'wrong' : ''}" role="status">
          ${length > NEAR ? (over > 0 ? fill(t.over, {n: over}) : fill(t.left, {n: -over})) : nothing}
        </p>
      </form>
    `;
  }

  private get written(): string {
    return (this.text ??= this.host.keepsake.read().draft ?? '');
  }

  private get sendable(): boolean {
    return this.written.trim() !== '' && this.written.length <= MOST_CHARACTERS;
  }

  private write(text: string): void {
    this.text = text;
    this.host.keepsake.write({draft: text || undefined});
    this.host.requestUpdate();
  }

  private readonly typed = (event: Event) => this.write((event.target as HTMLTextAreaElement).value);

  private readonly key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit(event);
  };

  private readonly submit = (event: Event) => {
    event.preventDefault();
    if (!this.sendable) return;
    const text = this.written.trim();
    this.write('');
    this.host.say(text);
    this.host.focusOn('.composer textarea');
  };
}

/** How many lines a text takes, for browsers that do not size a field by its content. */
function lines(text: string): number {
  return Math.min(6, text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 36), 0));
}
