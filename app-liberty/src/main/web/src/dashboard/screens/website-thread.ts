import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {dateTime, relative} from '../../shared/i18n/format.js';
import {asLang} from '../../shared/i18n/i18n.js';
import type {Thread} from '../desk-types.js';
import '../parts/thread.js';
import type {ThreadView} from '../parts/thread.js';
import {format} from '../router.js';
import {Screen} from '../screen.js';
import {t} from '../texts/desk-threads.js';

/** A visitor's conversation, whole. */
@customElement('dash-website-thread')
export class WebsiteThreadScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    css`
      .under {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-3);
      }

      dash-thread {
        --thread-height: max(18rem, calc(100dvh - 25rem));
        max-inline-size: 56rem;
      }

      header.top {
        margin-block-end: var(--space-4);
      }
    `,
  ];

  @property() threadId = '';
  @state() private thread: Thread | undefined;
  @query('dash-thread') private view!: ThreadView | null;

  override get unsaved(): boolean {
    return this.view?.unsent ?? false;
  }

  protected override get pageTitle(): string {
    return t('thread.title');
  }

  protected override render() {
    const one = this.thread;
    const language = asLang(one?.language);
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/website/conversations"><ik-icon name="arrowLeft"></ik-icon>${t('thread.back')}</a>
          <h1 tabindex="-1">${one ? t('thread.of', {time: dateTime(one.created_at)}) : t('thread.title')}</h1>
          ${one
            ? html`
                <p class="under">
                  <span>${t('thread.begun', {time: relative(one.created_at)})}</span>
                  ${language ? html`<span>${t(`thread.lang.${language}`)}</span>` : nothing}
                  ${one.tickets.length > 0
                    ? html`<span>${t('thread.tickets')}: ${one.tickets.map((id, i) => html`${i > 0 ? ', ' : ''}<a href=${format({screen: 'website-ticket', id: String(id)})}>#${id}</a>`)}</span>`
                    : nothing}
                </p>
              `
            : nothing}
        </div>
      </header>
      <dash-thread threadId=${this.threadId} @thread-loaded=${(event: CustomEvent<Thread>) => (this.thread = event.detail)}></dash-thread>
    `;
  }
}
