import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {friendly} from '../shared/api/problem.js';
import type {CandidateView, Notice} from '../shared/api/types.js';
import '../shared/components/ik-badge.js';
import '../shared/components/ik-banner.js';
import '../shared/components/ik-button.js';
import type {IconName} from '../shared/components/icons.js';
import '../shared/components/ik-icon.js';
import {IkElement} from '../shared/element.js';
import {page} from './styles.js';
import {t} from './texts.js';

const ALTERNATIVES: readonly {key: 'person' | 'text' | 'later'; icon: IconName}[] = [
  {key: 'person', icon: 'person'},
  {key: 'text', icon: 'edit'},
  {key: 'later', icon: 'clock'},
];

/** What the candidate reads before anything begins. Tells `room-agree`. */
@customElement('room-notice')
export class RoomNotice extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    page,
    css`
      .sections {
        display: grid;
        gap: var(--space-5);
      }

      .sections section {
        display: grid;
        gap: var(--space-1);
      }

      h2 {
        font-size: var(--text-l);
      }

      .notice h2 {
        margin-block-end: var(--space-4);
        font-size: var(--text-xl);
      }

      h3 {
        font-family: var(--font-text);
        font-size: var(--text-m);
        font-weight: 650;
        letter-spacing: 0;
      }

      .section-text {
        white-space: pre-line;
        color: var(--ink-soft);
      }

      .others {
        display: grid;
        gap: var(--space-4);
      }

      .others ul {
        gap: var(--space-4);
      }

      .others li {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-3);
      }

      .others ik-icon {
        margin-block-start: 0.1em;
        font-size: 1.15rem;
        color: var(--accent-text);
      }

      .agree {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
      }
    `,
  ];

  @property({attribute: false}) view!: CandidateView;
  @property({attribute: false}) notice!: Notice;
  @property({type: Boolean}) busy = false;
  @property({type: Boolean}) changed = false;
  @property({attribute: false}) problem: unknown;

  protected override render() {
    const {view, notice} = this;
    return html`
      <div class="column">
        <div>
          <p class="eyebrow">${t('notice.for', {role: view.role_title})}</p>
          <h1 tabindex="-1">${t('notice.hello', {name: view.candidate_name})}</h1>
        </div>
        <p class="lead">${t('notice.nothing')}</p>
        ${notice.renewed
          ? html`<ik-banner tone="warn">${t('notice.renewed')}</ik-banner>`
          : this.changed
            ? html`<ik-banner tone="warn" live>${t('notice.changed')}</ik-banner>`
            : nothing}
        <div class="card notice" lang=${notice.language}>
          <h2>${notice.title}</h2>
          <div class="sections">
            ${notice.sections.map(
              (section) => html`
                <section>
                  <h3>${section.heading}${notice.renewed && section.changed ? html` <ik-badge tone="warn" lang=${document.documentElement.lang || nothing}>${t('notice.new')}</ik-badge>` : nothing}</h3>
                  <p class="section-text">${section.text}</p>
                </section>
              `,
            )}
          </div>
        </div>
        <div class="agree">
          ${this.problem ? html`<ik-banner tone="danger" live>${friendly(this.problem)}</ik-banner>` : nothing}
          <ik-button variant="primary" size="large" lang=${notice.language} ?busy=${this.busy} @click=${() => this.tell('room-agree')}>
            ${notice.agree_label}
          </ik-button>
          <p class="small">${t(notice.renewed ? 'notice.agree.hint.renewed' : 'notice.agree.hint')}</p>
        </div>
        <section class="others" aria-labelledby="others">
          <h2 id="others">${t('notice.other')}</h2>
          <ul>
            ${ALTERNATIVES.map(
              ({key, icon}) => html`
                <li>
                  <ik-icon name=${icon}></ik-icon>
                  <div><strong>${t(`notice.other.${key}`)}</strong> <span class="small">${t(`notice.other.${key}.text`)}</span></div>
                </li>
              `,
            )}
          </ul>
        </section>
      </div>
    `;
  }
}
