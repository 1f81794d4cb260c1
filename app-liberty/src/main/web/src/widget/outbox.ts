import {uuid, type Keepsake, type Unsent} from './keepsake.js';

/** What is still to be sent, in order; it stays in the browser until it is answered. */
export class Outbox {
  constructor(private readonly keepsake: Keepsake) {}

  /** What the server does not have. */
  get unsent(): readonly Unsent[] {
    return this.all.filter((one) => !one.accepted);
  }

  /** What goes out next. */
  get next(): Unsent | undefined {
    return this.all.find((one) => one.refused === undefined);
  }

  add(text: string): void {
    this.keepsake.write({unsent: [...this.all, {client_id: uuid(), text}]});
  }

  accept(clientId: string): void {
    this.change(clientId, {accepted: true});
  }

  refuse(clientId: string, why: string): void {
    this.change(clientId, {refused: why});
  }

  /** Takes one out, and gives its text. */
  drop(clientId: string): string {
    const found = this.all.find((one) => one.client_id === clientId);
    if (found) this.keepsake.write({unsent: this.all.filter((one) => one.client_id !== clientId)});
    return found?.text ?? '';
  }

  private get all(): readonly Unsent[] {
    return this.keepsake.read().unsent ?? [];
  }

  private change(clientId: string, change: Partial<Unsent>): void {
    this.keepsake.write({unsent: this.all.map((one) => (one.client_id === clientId ? {...one, ...change} : one))});
  }
}
