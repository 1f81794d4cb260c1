import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {toast} from '../../shared/announce.js';
import type {Work, WorkJob, WorkKind} from '../../shared/api/types.js';
import '../../shared/components/ik-dialog.js';
import {dateTime, number} from '../../shared/i18n/format.js';
import {api} from '../context.js';
import {kindName, pageOf, whatOf} from '../logic/work.js';
import '../parts/deliveries.js';
import {Polling} from '../polling.js';
import {explain, Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/work.js';

const BEAT = 5_000;

/** What is done in the background: counts of every kind, what runs and waits, and what was given up. Looks again every five seconds, and moves nobody. */
@customElement('dash-work')
export class WorkScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    css`
      .scroll {
        overflow-x: auto;
      }

      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }

      th,
      td {
        padding: var(--space-2) var(--space-3) var(--space-2) 0;
        text-align: start;
        vertical-align: baseline;
        border-block-end: 1px solid var(--line);
      }

      tbody th {
        font-weight: 560;
      }

      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }

      .error {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private work: Work | undefined;
  @state() private sure: WorkKind | undefined;
  @state() private busy = '';

  constructor() {
    super();
    new Polling(this, () => this.look(), BEAT);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  protected override get pageTitle(): string {
    return t('title');
  }

  private refresh(): void {
    void this.load(() => api.work({limit: 100}), (work) => (this.work = work));
  }

  private async look(): Promise<void> {
    const work = await api.work({limit: 100});
    if (this.isConnected) this.work = work;
  }

  protected override render() {
    const work = this.work;
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('title')}</h1>
          <p class="under">${t('under')}</p>
        </div>
      </header>
      ${this.failure ? this.failed(() => this.refresh()) : nothing}
      ${work
        ? html`
            <div class="stack">
              ${this.kinds(work.kinds)}
              ${this.jobs('given_up', work.items.filter((job) => job.state === 'failed'))}
              ${this.jobs('now', work.items.filter((job) => job.state === 'running' || job.state === 'waiting'))}
              <dash-deliveries></dash-deliveries>
            </div>
          `
        : this.failure
          ? nothing
          : this.waiting()}
      ${this.dialog()}
    `;
  }

  private kinds(kinds: readonly WorkKind[]) {
    return html`
      <div class="panel stack">
        <h2 id="kinds">${t('kinds')}</h2>
        <div class="scroll" role="region" aria-labelledby="kinds" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">${t('kind')}</th>
                <th scope="col">${t('running')}</th>
                <th scope="col">${t('waiting')}</th>
                <th scope="col">${t('failed')}</th>
                <th scope="col">${t('done')}</th>
              </tr>
            </thead>
            <tbody>
              ${repeat(kinds, (one) => one.kind, (one) => this.kind(one))}
            </tbody>
          </table>
        </div>
      </div>
    `;
  }

  private kind(one: WorkKind) {
    const name = kindName(one.kind);
    return html`
      <tr>
        <th scope="row">${name}${one.done_here ? nothing : html`<br /><span class="tiny soft">${t('nobody')}</span>`}</th>
        <td class="number">${number(one.running)}</td>
        <td class="number">${number(one.waiting)} ${one.waiting_since ? html`<span class="tiny soft">${t('waiting.since', {when: dateTime(one.waiting_since)})}</span>` : nothing}</td>
        <td class="number">
          ${number(one.failed)}
          ${one.failed > 0 && one.done_here
            ? html`<ik-button variant="ghost" haspopup="dialog" label=${t('all.again.of', {kind: name})} @click=${() => (this.sure = one)}>${t('all.again')}</ik-button>`
            : nothing}
        </td>
        <td class="number">${number(one.done)}</td>
      </tr>
    `;
  }

  private jobs(section: 'given_up' | 'now', jobs: readonly WorkJob[]) {
    return html`
      <section class="panel stack" aria-labelledby=${section}>
        <h2 id=${section}>${t(section)}</h2>
        ${jobs.length === 0
          ? html`<p class="small soft">${t(`${section}.none`)}</p>`
          : html`<ul class="plain rows">${repeat(jobs, (job) => `${job.kind} ${job.subject}`, (job) => this.job(job))}</ul>`}
      </section>
    `;
  }

  private job(job: WorkJob) {
    const page = pageOf(job);
    const kind = kindName(job.kind);
    const again = `${job.kind} ${job.subject}`;
    return html`
      <li>
        <div class="row">
          <div class="main">
            <span class="name">${kind}: ${page ? html`<a href=${page}>${whatOf(job)}</a>` : job.subject}</span>
            <span class="more">${job.state === 'done' ? nothing : t(`state.${job.state}`, {when: dateTime(job.at)})} · ${t('attempts', {n: job.attempts})}</span>
            ${job.last_error ? html`<span class="more error">${t('error', {error: job.last_error})}</span>` : nothing}
          </div>
          ${job.state === 'failed'
            ? html`<ik-button label=${t('again.of', {kind, subject: whatOf(job)})} ?busy=${this.busy === again} @click=${() => void this.again(job.kind, job.subject, again)}>${t('again')}</ik-button>`
            : nothing}
        </div>
      </li>
    `;
  }

  private dialog() {
    const kind = this.sure;
    return html`
      <ik-dialog heading=${kind ? t('all.sure', {n: kind.failed}) : ''} ?open=${kind !== undefined} @ik-close=${() => (this.sure = undefined)}>
        ${kind ? html`<p>${t('all.sure.text', {kind: kindName(kind.kind)})}</p>` : nothing}
        <ik-button slot="actions" @click=${() => (this.sure = undefined)}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="primary" ?busy=${this.busy === kind?.kind} @click=${() => void this.allAgain()}>${t('all.again')}</ik-button>
      </ik-dialog>
    `;
  }

  private async allAgain(): Promise<void> {
    const kind = this.sure?.kind;
    if (!kind) return;
    await this.again(kind, undefined, kind);
    this.sure = undefined;
  }

  private async again(kind: string, subject: string | undefined, busy: string): Promise<void> {
    this.busy = busy;
    try {
      const {jobs} = await api.workAgain(kind, subject);
      toast(t('again.done', {n: jobs}));
      await this.look();
    } catch (error) {
      toast(explain(error), 'danger');
    } finally {
      this.busy = '';
    }
  }
}
