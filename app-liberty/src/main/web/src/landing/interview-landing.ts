import {css, html, type CSSResultGroup} from 'lit';
import {customElement} from 'lit/decorators.js';
import '../shared/components/ik-brand.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-icon.js';
import '../shared/components/ik-lang-switch.js';
import '../shared/components/ik-theme-switch.js';
import {IkElement} from '../shared/element.js';
import {t} from './texts.js';

/** The front door: hiring teams go on to the dashboard, candidates learn that their link leads them in. */
@customElement('interview-landing')
export class InterviewLanding extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr;
        min-block-size: 100dvh;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-4) clamp(var(--space-4), 4vw, var(--space-7));
      }

      .switches {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      main {
        display: grid;
        align-content: center;
        gap: var(--space-7);
        inline-size: min(62rem, 100%);
        margin-inline: auto;
        padding: var(--space-6) clamp(var(--space-4), 4vw, var(--space-7)) var(--space-8);
      }

      h1 {
        font-size: var(--text-3xl);
        font-weight: 520;
      }

      h1 span {
        display: block;
      }

      .lead {
        max-inline-size: 38rem;
        margin-block-start: var(--space-4);
        font-size: var(--text-l);
        line-height: 1.5;
        color: var(--ink-soft);
      }

      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
        gap: var(--space-5);
      }

      section {
        display: grid;
        align-content: start;
        gap: var(--space-3);
        padding: var(--space-5);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
      }

      section.first {
        box-shadow: var(--shadow-2);
      }

      section p {
        color: var(--ink-soft);
      }

      section ik-button {
        justify-self: start;
        margin-block-start: var(--space-2);
      }
    `,
  ];

  protected override render() {
    return html`
      <header>
        <ik-brand></ik-brand>
        <div class="switches"><ik-theme-switch></ik-theme-switch><ik-lang-switch></ik-lang-switch></div>
      </header>
      <main>
        <div>
          <h1><span>${t('heading.1')} </span><span>${t('heading.2')} </span><span>${t('heading.3')}</span></h1>
          <p class="lead">${t('lead')}</p>
        </div>
        <div class="ways">
          <section class="first">
            <h2>${t('recruiters')}</h2>
            <p>${t('recruitersText')}</p>
            <ik-button variant="primary" size="large" href="./dashboard/">${t('dashboard')}<ik-icon name="arrowRight"></ik-icon></ik-button>
          </section>
          <section>
            <h2>${t('candidates')}</h2>
            <p>${t('candidatesText')}</p>
          </section>
        </div>
      </main>
    `;
  }
}
