import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import '../../shared/components/ik-icon.js';
import '../../shared/components/ik-popover.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {segments} from '../../shared/styles/segments.js';
import {Watching} from '../changes.js';
import {onPreferencesChange, PATIENCES, prefer, preferences, type Preferences} from '../preferences.js';
import {t} from '../texts.js';
import {faultOf} from './microphone-fault.js';
import type {Voice} from './voice.js';

const TALKS = ['free', 'hold'] as const;

/** How the candidate speaks and hears: all the time or by a button, how long a pause may be, which microphone, and whether the interviewer is heard. */
@customElement('room-voice-settings')
export class RoomVoiceSettings extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    segments,
    css`
      :host {
        display: inline-block;
      }

      .panel {
        display: grid;
        gap: var(--space-4);
        inline-size: min(20rem, calc(100vw - 4rem));
        padding: var(--space-3);
        font-size: var(--text-s);
      }

      .name {
        display: block;
        margin-block-end: var(--space-1);
        font-weight: 600;
      }

      .segments button {
        padding-inline: 0.7rem;
      }

      label.check {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 0 var(--space-3);
        min-block-size: 2.25rem;
        cursor: pointer;
      }

      .hint {
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      .check .hint {
        grid-column: 2;
      }
    `,
  ];

  @property({attribute: false}) voice!: Voice;

  constructor() {
    super();
    new Watching(this, onPreferencesChange);
    new Watching(this, (redraw) => this.voice.onChange(redraw));
  }

  protected override render() {
    const {talk, patience} = preferences();
    const {voice} = this;
    return html`
      <ik-popover label=${t('voice.settings')} place="up" icon-only variant="secondary">
        <ik-icon slot="button" name="settings"></ik-icon>
        <div class="panel">
          ${voice.byButton ? nothing : html`${this.waysToTalk(talk)} ${this.pauses(patience)}`}
          ${voice.speaks ? this.microphones() : nothing}
          <label class="check">
            <input type="checkbox" .checked=${voice.isAloud} @change=${(event: Event) => void this.readAloud(event.target as HTMLInputElement)} />
            <span>${t('voice.aloud')}</span>
            <span class="hint">${t('voice.aloud.hint')}</span>
          </label>
        </div>
      </ik-popover>
    `;
  }

  private async readAloud(box: HTMLInputElement): Promise<void> {
    try {
      await this.voice.readAloud(box.checked);
    } catch (error) {
      toast(t(`fault.${faultOf(error)}`), 'warn');
      box.checked = this.voice.isAloud;
    }
  }

  private waysToTalk(talk: Preferences['talk']) {
    return html`
      <div>
        <div class="name" id="talk">${t('voice.talk')}</div>
        <div class="segments" role="group" aria-labelledby="talk">
          ${TALKS.map((one) => html`<button type="button" aria-pressed=${one === talk} @click=${() => prefer({talk: one})}>${t(`voice.talk.${one}`)}</button>`)}
        </div>
      </div>
    `;
  }

  private pauses(patience: Preferences['patience']) {
    return html`
      <div>
        <div class="name" id="patience">${t('voice.patience')}</div>
        <div class="segments" role="group" aria-labelledby="patience" aria-describedby="patience-hint">
          ${PATIENCES.map(
            (one) => html`<button type="button" aria-pressed=${one === (patience ?? 'normal')} @click=${() => prefer({patience: one})}>${t(`voice.patience.${one}`)}</button>`,
          )}
        </div>
        <div class="hint" id="patience-hint">${t('voice.patience.hint')}</div>
      </div>
    `;
  }

  private microphones() {
    const {sound} = this.voice;
    if (!sound || sound.devices.length < 2) return nothing;
    return html`
      <label>
        <span class="name">${t('devices.choose')}</span>
        <select @change=${(event: Event) => this.tell('room-speak', (event.target as HTMLSelectElement).value)}>
          ${sound.devices.map(({id, label}, i) => html`<option value=${id} .selected=${id === sound.device}>${label || t('devices.unnamed', {n: i + 1})}</option>`)}
        </select>
      </label>
    `;
  }
}
