import {css, html, type CSSResultGroup} from 'lit';
import {customElement} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import {lang, LANGUAGES, setLang} from '../i18n/i18n.js';
import {t} from '../i18n/shared-texts.js';
import {segments} from '../styles/segments.js';

/** Switches the screens' language. Each language is named in itself. */
@customElement('ik-lang-switch')
export class IkLangSwitch extends IkElement {
  static override styles: CSSResultGroup = [IkElement.styles, segments, css`
    button {
      padding-inline: 0.7rem;
    }
  `];

  protected override render() {
    return html`
      <div class="segments" role="group" aria-label=${t('language')}>
        ${LANGUAGES.map(
          (one) => html`
            <button type="button" lang=${one} aria-pressed=${one === lang()} aria-label=${`${one.toUpperCase()}: ${t(`language.${one}`)}`} @click=${() => setLang(one)}>
              ${one.toUpperCase()}
            </button>
          `,
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-lang-switch': IkLangSwitch;
  }
}
