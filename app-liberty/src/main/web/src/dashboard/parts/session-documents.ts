import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {GivenDocument, LedInterview} from '../../shared/api/types.js';
import '../../shared/components/ik-badge.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {api} from '../context.js';
import {format} from '../router.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t} from '../texts/session.js';
import './file-drop.js';

type Kind = 'job_description' | 'cv';

const KINDS: readonly Kind[] = ['job_description', 'cv'];

/** Job description and CV of an interview: whether they are there, and how they get there. Tells `session` with what came of a file. */
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
  @state() private busy: Kind | undefined;
  @state() private given: Partial<Record<Kind, GivenDocument>> = {};
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
    const given = this.given[kind];
    const failure = this.failures[kind];
    return html`
      <section class="stack" aria-labelledby=${kind}>
        <div class="head">
          <h3 id=${kind}>${t(kind)}</h3>
          ${there ? html`<ik-badge tone="ok" icon="check">${t('there')}</ik-badge>` : nothing}
        </div>
        ${failure ? html`<ik-banner tone="danger" live>${explain(failure)}</ik-banner>` : nothing}
        ${this.busy === kind
          ? html`<ik-progress label=${t('reading')}></ik-progress>`
          : html`
              <dash-file-drop
                heading=${t('drop')}
                hint=${t('drop.hint')}
                choose=${t(there ? `replace.${kind}` : `choose.${kind}`)}
                ?disabled=${this.busy !== undefined}
                @files=${(event: CustomEvent<File[]>) => void this.give(kind, event.detail[0]!)}
              ></dash-file-drop>
            `}
        ${given ? this.outcome(given) : nothing}
      </section>
    `;
  }

  private outcome(given: GivenDocument) {
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

  private alike(heading: string, others: GivenDocument['alike']) {
    if (others.length === 0) return nothing;
    return html`
      <ik-banner tone="info" live>
        ${heading}
        <ul class="alike">${others.map((one) => html`<li><a href=${format({screen: 'candidate', id: one.candidate_id})}>${one.name}</a></li>`)}</ul>
      </ik-banner>
    `;
  }

  private async give(kind: Kind, file: File): Promise<void> {
    this.busy = kind;
    this.failures = {...this.failures, [kind]: undefined};
    try {
      const given = await api.giveDocument(this.session.id, kind === 'cv' ? 'cv' : 'job-description', file);
      this.given = {...this.given, [kind]: given};
      announce(t(`read.${kind}`));
      this.tell<LedInterview>('session', given.session);
    } catch (error) {
      this.failures = {...this.failures, [kind]: error};
    } finally {
      this.busy = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-session-documents': SessionDocuments;
  }
}
