import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {Screen} from '../screen.js';
import {t} from '../texts/app.js';

@customElement('dash-not-found')
export class NotFoundScreen extends Screen {
  protected override get pageTitle(): string {
    return t('not_found.title');
  }

  protected override render() {
    return html`
      <header class="top"><div><h1 tabindex="-1">${t('not_found.title')}</h1></div></header>
      <div class="stack">
        <p class="soft">${t('not_found.text')}</p>
        <div><ik-button href="#/" variant="primary">${t('not_found.home')}</ik-button></div>
      </div>
    `;
  }
}
