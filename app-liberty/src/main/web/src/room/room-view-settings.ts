import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../shared/components/ik-popover.js';
import '../shared/components/ik-theme-switch.js';
import {IkElement} from '../shared/element.js';
import {t as shared} from '../shared/i18n/shared-texts.js';
import {controls} from '../shared/styles/base.js';
import {segments} from '../shared/styles/segments.js';
import {Watching} from './changes.js';
import {onPreferencesChange, prefer, preferences} from './preferences.js';
import {t} from './texts.js';

const SIZES = ['normal', 'large', 'larger'] as const;

/** Text size, colours, the clock, and what Enter does. */
@customElement('room-view-settings')
export class RoomViewSettings extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    segments,
    css`
      :host {
        display: inline-block;
      }

      .letters {
        font: 560 1.2rem / 1 var(--font-display);
      }

      .panel {
        display: grid;
        gap: var(--space-4);
        inline-size: min(18rem, calc(100vw - 4rem));
        padding: var(--space-3);
        font-size: var(--text-s);
      }

      .name {
        margin-block-end: var(--space-1);
        font-weight: 600;
      }

      .sizes button {
        padding-inline: 0.8rem;
      }

      label {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 0 var(--space-3);
        min-block-size: 2.25rem;
        cursor: pointer;
      }

      .hint {
        grid-column: 2;
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }
    `,
  ];

  /** Whether the settings of the conversation belong here too. */
  @property({type: Boolean}) conversation = false;

  constructor() {
    super();
    new Watching(this, onPreferencesChange);
  }

  protected override render() {
    const {size, clock, enterSends} = preferences();
    return html`
      <ik-popover label=${t('view.button')} icon-only>
        <span slot="button" class="letters" aria-hidden="true">Aa</span>
        <div class="panel">
          <div>
            <div class="name" id="size">${t('view.size')}</div>
            <div class="segments sizes" role="group" aria-labelledby="size">
              ${SIZES.map(
                (one) => html`<button type="button" aria-pressed=${one === size} @click=${() => prefer({size: one})}>${t(`view.size.${one}`)}</button>`,
              )}
            </div>
          </div>
          <div>
            <div class="name">${shared('theme')}</div>
            <ik-theme-switch></ik-theme-switch>
          </div>
          ${this.conversation
            ? html`
                <div>
                  <label>
                    <input type="checkbox" .checked=${enterSends} @change=${(event: Event) => prefer({enterSends: (event.target as HTMLInputElement).checked})} />
                    <span>${t('view.enter')}</span>
                  </label>
                  <label>
                    <input type="checkbox" .checked=${clock} @change=${(event: Event) => prefer({clock: (event.target as HTMLInputElement).checked})} />
                    <span>${t('view.clock')}</span>
                    <span class="hint">${t('view.clock.hint')}</span>
                  </label>
                </div>
              `
            : ''}
        </div>
      </ik-popover>
    `;
  }
}
