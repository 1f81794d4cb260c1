import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import type {IconName} from '../shared/components/icons.js';
import '../shared/components/ik-icon.js';
import {IkPopover} from '../shared/components/ik-popover.js';
import {IkElement} from '../shared/element.js';
import {asLang} from '../shared/i18n/i18n.js';
import {t} from './texts.js';

const WISHES: readonly {key: 'repeat' | 'simpler' | 'skip' | 'moment' | 'person'; icon: IconName}[] = [
  {key: 'repeat', icon: 'repeat'},
  {key: 'simpler', icon: 'leaf'},
  {key: 'skip', icon: 'skip'},
  {key: 'moment', icon: 'hourglass'},
  {key: 'person', icon: 'person'},
];

/** What the candidate can ask for with one press. Tells `room-say` with plain words in the interview's language, as if they had been written. */
@customElement('room-help')
export class RoomHelp extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: inline-block;
      }

      h2 {
        padding: var(--space-2) var(--space-3) 0;
        font: 650 var(--text-s) / 1.4 var(--font-text);
        letter-spacing: 0;
      }

      p {
        padding: 0 var(--space-3) var(--space-2);
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      button {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        inline-size: 100%;
        min-block-size: var(--target);
        padding: var(--space-2) var(--space-3);
        font-size: var(--text-s);
        text-align: start;
        background: none;
        border: 0;
        border-radius: var(--radius-s);
        cursor: pointer;
      }

      button:hover {
        background: var(--accent-wash);
      }

      button ik-icon {
        color: var(--accent-text);
      }
    `,
  ];

  /** The interview's language, which the screen's may differ from. */
  @property() language = 'en';
  @property() place: IkPopover['place'] = '';
  @property({type: Boolean}) disabled = false;
  @query('ik-popover') private popover_!: IkPopover;

  protected override render() {
    return html`
      <ik-popover variant="secondary" .place=${this.place} ?disabled=${this.disabled}>
        <ik-icon slot="button" name="help"></ik-icon><span slot="button">${t('help.button')}</span>
        <h2>${t('help.heading')}</h2>
        <p>${t('help.note')}</p>
        ${WISHES.map(
          ({key, icon}) => html`<button type="button" data-wish=${key} @click=${() => this.wish(key)}><ik-icon name=${icon}></ik-icon>${t(`help.${key}`)}</button>`,
        )}
      </ik-popover>
    `;
  }

  private wish(key: (typeof WISHES)[number]['key']): void {
    this.popover_.close();
    this.tell('room-say', t.in(asLang(this.language) ?? 'en', `help.${key}.say`));
  }
}
