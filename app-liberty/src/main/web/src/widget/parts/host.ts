import type {Conversation} from '../conversation.js';
import type {Keepsake} from '../keepsake.js';
import type {Line} from '../line.js';
import type {Setup} from '../settings.js';
import type {Texts} from '../texts.js';
import type {InterviewWidgetEvents} from '../widget.js';
import type {Settings} from '../wire.js';

export type Name = keyof InterviewWidgetEvents extends `interview-widget:${infer N}` ? N : never;

/** What the parts know of the element they are parts of. */
export interface Host {
  readonly t: Texts;
  readonly setup: Setup;
  readonly line: Line;
  readonly keepsake: Keepsake;
  readonly conversation: Conversation;
  /** What the server's owner decided; empty until it is known. */
  readonly server: Settings;
  /** What is in front of the conversation. */
  front: 'talk' | 'ticket' | 'source' | 'start-over';
  requestUpdate(): void;
  /** Moves the focus once everything is drawn. */
  focusOn(selector: string): void;
  tell<N extends Name>(name: N, detail: InterviewWidgetEvents[`interview-widget:${N}`]['detail']): void;
  /** Says something in the visitor's name. */
  say(text: string): void;
}
