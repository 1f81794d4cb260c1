import {html, type CSSResultGroup} from 'lit';
import {customElement} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import {t} from '../i18n/shared-texts.js';
import {segments} from '../styles/segments.js';
import {setTheme, theme, type Theme} from '../theme.js';
import type {IconName} from './icons.js';
import './ik-icon.js';

const CHOICES: readonly {theme: Theme; icon: IconName}[] = [
  {theme: 'auto', icon: 'monitor'},
  {theme: 'light', icon: 'sun'},
  {theme: 'dark', icon: 'moon'},
];

/** Light, dark, or as the device is set. */
@customElement('ik-theme-switch')
export class IkThemeSwitch extends IkElement {
  static override styles: CSSResultGroup = [IkElement.styles, segments];

  protected override render() {
    return html`
      <div class="segments" role="group" aria-label=${t('theme')}>
        ${CHOICES.map(
          (one) => html`
            <button
              type="button"
              title=${t(`theme.${one.theme}`)}
              aria-label=${t(`theme.${one.theme}`)}
              aria-pressed=${theme() === one.theme}
              @click=${() => this.choose(one.theme)}
            >
              <ik-icon name=${one.icon}></ik-icon>
            </button>
          `,
        )}
      </div>
    `;
  }

  private choose(next: Theme): void {
    setTheme(next);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-theme-switch': IkThemeSwitch;
  }
}
