import {css, html, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import '../shared/components/ik-brand.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-icon.js';
import '../shared/components/ik-lang-switch.js';
import '../shared/components/ik-theme-switch.js';
import {IkElement} from '../shared/element.js';
import {segments} from '../shared/styles/segments.js';
import {t} from './texts.js';

const LOOKS = ['auto', 'light', 'dark', 'glass'] as const;

/** Shows the website assistant as a page of the owner's would, in each of its looks. */
@customElement('interview-demo')
export class InterviewDemo extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    segments,
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
        align-content: start;
        gap: var(--space-6);
        inline-size: min(46rem, 100%);
        padding: var(--space-6) clamp(var(--space-4), 4vw, var(--space-7)) var(--space-8);
      }

      h1 {
        font-size: var(--text-3xl);
        font-weight: 520;
      }

      .lead {
        margin-block-start: var(--space-4);
        font-size: var(--text-l);
        line-height: 1.5;
        color: var(--ink-soft);
      }

      .look {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
        font-weight: 600;
      }

      section {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-5);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
      }

      section p {
        color: var(--ink-soft);
      }

      section ik-button {
        justify-self: start;
      }

      pre {
        margin: 0;
        padding: var(--space-4);
        overflow-x: auto;
        font: var(--text-xs) / 1.6 var(--font-mono);
        background: var(--surface-sunk);
        border-radius: var(--radius-s);
      }
    `,
  ];

  @state() private look: (typeof LOOKS)[number] = 'auto';

  protected override updated(): void {
    document.title = t('title');
    const widget = document.querySelector('interview-widget');
    widget?.setAttribute('theme', this.look);
    widget?.setAttribute('prompts', t('prompts'));
  }

  protected override render() {
    const server = new URL('.', location.href).href;
    return html`
      <header>
        <ik-brand></ik-brand>
        <div class="switches"><ik-theme-switch></ik-theme-switch><ik-lang-switch></ik-lang-switch></div>
      </header>
      <main>
        <div>
          <h1>${t('heading')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
        <div class="look" role="group" aria-labelledby="look">
          <span id="look">${t('look')}</span>
          <div class="segments">
            ${LOOKS.map((one) => html`<button aria-pressed=${this.look === one ? 'true' : 'false'} @click=${() => (this.look = one)}>${t(`look.${one}`)}</button>`)}
          </div>
        </div>
        <section>
          <h2>${t('embed')}</h2>
          <p>${t('embedText')}</p>
          <pre tabindex="0"><code>${`<script src="${server}widget.js" defer></script>\n<interview-widget></interview-widget>`}</code></pre>
        </section>
        <section>
          <h2>${t('work')}</h2>
          <p>${t('workText')}</p>
          <ik-button href="./dashboard/">${t('dashboard')}<ik-icon name="arrowRight"></ik-icon></ik-button>
        </section>
      </main>
    `;
  }
}
