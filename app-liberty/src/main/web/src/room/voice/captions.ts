import type {Turn} from '../../shared/api/types.js';

/** Words that are being said; nothing of it is stored yet. */
export interface Caption {
  readonly who: 'interviewer' | 'candidate';
  readonly item: string;
  readonly words: string;
}

/** What is being said on both sides, until it is a turn. */
export class Captions {
  private all: readonly Caption[] = [];

  get shown(): readonly Caption[] {
    return this.all;
  }

  add(who: Caption['who'], item: string, words: string): void {
    const known = this.all.find((one) => one.item === item);
    if (!known) this.all = [...this.all, {who, item, words}];
    else this.all = this.all.map((one) => (one === known ? {...one, words: one.words + words} : one));
  }

  /** A turn of the interviewer was broken off: the stored turn will say how much of it was heard. */
  cut(item: string): void {
    this.all = this.all.map((one) => (one.item === item ? {...one, words: `${one.words.trimEnd()} …`} : one));
  }

  /** A turn is stored. Turns are stored in the order in which they were said: what was before it and is still here was not heard, or not understood. */
  settle(turn: Turn): void {
    const at = turn.speaker === 'user' ? this.all.findIndex((one) => one.item === turn.id) : turn.speaker === 'assistant' ? this.said(turn.content) : -1;
    this.all = this.all.slice(at + 1);
  }

  private said(content: string): number {
    const isOurs = (one: Caption) => one.who === 'interviewer';
    const found = this.all.findIndex((one) => isOurs(one) && one.words.trim().startsWith(content.trim()));
    return found >= 0 ? found : this.all.findIndex(isOurs);
  }

  clear(): void {
    this.all = [];
  }
}
