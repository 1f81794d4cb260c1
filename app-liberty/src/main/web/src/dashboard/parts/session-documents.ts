import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {LedDocument, LedInterview} from '../../shared/api/types.js';
import '../../shared/components/ik-badge.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {api} from '../context.js';
import {isUnderWay} from '../logic/documents.js';
import {format} from '../router.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t} from '../texts/session.js';
import './file-drop.js';

type Kind = LedDocument['kind'];

const KINDS: readonly Kind[] = ['job_description', 'cv'];

/** Job description and CV of an interview: whether they are there, how they get there, and how far they are. Tells `session` with the interview after each step. */
@customElement('dash-session-documents')
export class SessionDocuments extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    screenStyles,
    css`
      :host {
        max-inline-size: none;
        margin: 0;
        padding: 0;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
      }

      .alike {
        padding-inline-start: var(--space-5);
      }
    `,
  ];

  @property({attribute: false}) session!: LedInterview;
  @state() private sending: Kind | undefined;
  @state() private failures: Partial<Record<Kind, unknown>> = {};

  protected override render() {
    return html`
      <section class="panel stack" aria-labelledby="documents">
        <div>
          <h2 id="documents">${t('documents')}</h2>
          <p class="soft small">${t('documents.text')}</p>
        </div>
        <div class="pair">${KINDS.map((kind) => this.one(kind))}</div>
      </section>
    `;
  }

  private one(kind: Kind) {
    const there = !this.session.missing.includes(kind);
    const given = this.session.documents.find((one) => one.kind === kind);
    const failure = this.failures[kind];
    const busy = this.sending === kind || (given !== undefined && isUnderWay(given));
    return html`
      <section class="stack" aria-labelledby=${kind}>
        <div class="head">
          <h3 id=${kind} tabindex="-1">${t(kind)}</h3>
          ${there ? html`<ik-badge tone="ok" icon="check">${t('there')}</ik-badge>` : nothing}
        </div>
        ${failure ? html`<ik-banner tone="danger" live>${explain(failure)}</ik-banner>` : nothing}
        ${this.sending === kind ? html`<ik-progress label=${t('sending')}></ik-progress>` : given ? this.standing(given) : nothing}
        ${busy
          ? nothing
          : html`
              <dash-file-drop
                heading=${t('drop')}
                hint=${t('drop.hint')}
                choose=${t(there ? `replace.${kind}` : `choose.${kind}`)}
                ?disabled=${this.sending !== undefined}
                @files=${(event: CustomEvent<File[]>) => void this.give(kind, event.detail[0]!)}
              ></dash-file-drop>
            `}
      </section>
    `;
  }

  private standing(given: LedDocument) {
    const {file_name: name, kind} = given;
    switch (given.state) {
      case 'waiting':
      case 'reading':
        return html`
          ${given.pages
            ? html`<ik-progress value=${given.pages.read / given.pages.of} label=${t('state.page', {name, page: given.pages.read, n: given.pages.of})}></ik-progress>`
            : html`<ik-progress label=${t(`state.${given.state}`, {name})}></ik-progress>`}
          ${given.trouble ? html`<p class="soft small">${t('state.again')} <span lang="en">${given.trouble}</span></p>` : nothing}
        `;
      case 'failed':
        return html`
          <ik-banner tone="danger">
            <b>${t('state.failed', {name})}</b> ${given.reason ? t(`reason.${given.reason}`) : html`<span lang="en">${given.trouble ?? ''}</span>`}
            <ik-button slot="actions" label=${`${t('read.again')}: ${name}`} @click=${() => void this.step(kind, () => api.readDocumentAgain(this.session.id, kind), t(`kept.${kind}`))}>${t('read.again')}</ik-button>
            <ik-button slot="actions" label=${`${t('remove')}: ${name}`} @click=${() => void this.takeAway(given)}>${t('remove')}</ik-button>
          </ik-banner>
        `;
      case 'done':
        return html`<p class="soft small words">${name}</p>
          ${this.outcome(given)}`;
    }
  }

  private outcome(given: LedDocument) {
    const same = given.alike.filter((one) => one.same_cv);
    const address = given.alike.filter((one) => !one.same_cv);
    return html`
      ${given.known_job ? html`<p class="soft small">${t('known_job')}</p>` : nothing}
      ${given.warnings.length > 0
        ? html`<ik-banner tone="warn" live><b>${t('warning')}</b> ${given.warnings.map((one) => html`<div class="words">${one}</div>`)}</ik-banner>`
        : nothing}
      ${this.alike(t('alike.cv'), same)} ${this.alike(t('alike.address'), address)}
    `;
  }

  private alike(heading: string, others: LedDocument['alike']) {
    if (others.length === 0) return nothing;
    return html`
      <ik-banner tone="info" live>
        ${heading}
        <ul class="alike">${others.map((one) => html`<li><a href=${format({screen: 'candidate', id: one.candidate_id})}>${one.name}</a></li>`)}</ul>
      </ik-banner>
    `;
  }

  private async give(kind: Kind, file: File): Promise<void> {
    this.sending = kind;
    void this.stay(kind);
    await this.step(kind, () => api.giveDocument(this.session.id, kind === 'cv' ? 'cv' : 'job-description', file), t(`kept.${kind}`));
    this.sending = undefined;
  }

  private async takeAway(given: LedDocument): Promise<void> {
    const gone = async () => {
      await api.removeDocument(this.session.id, given.kind);
      return api.ledInterview(this.session.id);
    };
    await this.step(given.kind, gone, t('removed', {name: given.file_name}));
  }

  private async step(kind: Kind, deed: () => Promise<LedInterview>, said: string): Promise<void> {
    this.failures = {...this.failures, [kind]: undefined};
    try {
      const session = await deed();
      announce(said);
      this.tell<LedInterview>('session', session);
      void this.stay(kind);
    } catch (error) {
      this.failures = {...this.failures, [kind]: error};
    }
  }

  /** What was pressed is gone once it was done: whoever pressed it goes on at the heading of the file. */
  private async stay(kind: Kind): Promise<void> {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>(`#${kind}`)?.focus({preventScroll: true});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-session-documents': SessionDocuments;
  }
}
