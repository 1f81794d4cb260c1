import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import '../../shared/components/ik-empty.js';
import '../../shared/components/ik-progress.js';
import {dateTime, number} from '../../shared/i18n/format.js';
import {desk} from '../desk-api.js';
import type {FileFormat, LogEntry, LogVerdict} from '../desk-types.js';
import '../parts/downloads.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {format} from '../router.js';
import {explain, Screen} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-log.js';
import {named} from '../texts/website.js';

const PAGE = 100;

/** What the assistant did, and whether its record is whole. */
@customElement('dash-website-log')
export class WebsiteLogScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    placesStyles,
    css`
      .check {
        margin-block-end: var(--space-5);
      }

      .seal {
        font-family: var(--font-mono);
        font-size: 0.85em;
        overflow-wrap: anywhere;
      }

      td.seal {
        white-space: nowrap;
      }

      .table {
        overflow-x: auto;
      }

      table {
        inline-size: 100%;
        font-size: var(--text-s);
        border-collapse: collapse;
      }

      th,
      td {
        padding: var(--space-2) var(--space-4) var(--space-2) 0;
        text-align: start;
        vertical-align: top;
        border-block-end: 1px solid var(--line);
      }

      th {
        font-weight: 600;
      }

      .when {
        white-space: nowrap;
      }

      .detail {
        overflow-wrap: anywhere;
      }

      .after {
        margin-block-start: var(--space-4);
      }

      @media (max-width: 48rem) {
        thead {
          position: absolute;
          clip-path: inset(50%);
        }

        tr {
          display: grid;
          grid-template-columns: auto 1fr;
          gap: 0 var(--space-3);
          padding-block: var(--space-2);
          border-block-end: 1px solid var(--line);
        }

        td {
          padding: var(--space-1) 0;
          border: 0;
        }

        td.detail,
        td.what {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @state() private entries: LogEntry[] | undefined;
  @state() private next: string | null = null;
  @state() private more = false;
  @state() private verdict: LogVerdict | undefined;
  @state() private verifying = false;
  @state() private refusal: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  protected override get pageTitle(): string {
    return t('log.title');
  }

  private refresh(): void {
    void this.load(
      () => desk.log(PAGE),
      ({entries, next}) => {
        this.entries = entries;
        this.next = next;
      },
    );
  }

  protected override render() {
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('log.title')}</h1>
          <p class="under">${t('log.under')}</p>
        </div>
        <div class="actions">
          <dash-downloads .get=${(kind: FileFormat) => desk.exportLog(kind)}></dash-downloads>
          <ik-button variant="primary" ?busy=${this.verifying} @click=${this.verify}><ik-icon name="shield"></ik-icon>${t('log.verify')}</ik-button>
        </div>
      </header>
      ${websitePlaces('log')} ${this.check()} ${this.list()}
    `;
  }

  private check() {
    if (this.refusal) return html`<ik-banner class="check" tone="danger" live>${explain(this.refusal)}</ik-banner>`;
    if (this.verifying) return html`<ik-progress class="check" label=${t('log.verifying')}></ik-progress>`;
    const found = this.verdict;
    if (!found) return nothing;
    if (!found.whole) return html`<ik-banner class="check" tone="danger" live><b>${t('log.broken', {n: found.first_broken ?? 1})}</b> ${t('log.broken.text')}</ik-banner>`;
    return html`
      <ik-banner class="check" tone="ok" live>
        <b>${t('log.whole', {n: found.entries})}</b> ${t('log.head.text')}
        <div>${t('log.head')}: <span class="seal">${found.head}</span></div>
      </ik-banner>
    `;
  }

  private list() {
    if (this.failure) return this.failed(() => this.refresh());
    if (!this.entries) return this.waiting(8);
    if (this.entries.length === 0) return html`<ik-empty icon="document" heading=${t('log.none.title')}>${t('log.none.text')}</ik-empty>`;
    return html`
      <div class="table" role="region" aria-label=${t('log.list')} tabindex="0">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${t('log.number')}</th>
              <th role="columnheader" scope="col">${t('log.when')}</th>
              <th role="columnheader" scope="col">${t('log.what')}</th>
              <th role="columnheader" scope="col">${t('log.detail')}</th>
              <th role="columnheader" scope="col">${t('log.seal')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${this.entries.map((entry) => this.row(entry))}
          </tbody>
        </table>
      </div>
      ${this.next ? html`<div class="after"><ik-button ?busy=${this.more} @click=${this.loadMore}>${this.more ? app('load.more.loading') : app('load.more')}</ik-button></div>` : nothing}
    `;
  }

  private row(entry: LogEntry) {
    return html`
      <tr role="row">
        <td role="cell" class="number">${entry.number === undefined ? '' : number(entry.number)}</td>
        <td role="cell" class="when">${dateTime(entry.timestamp)}</td>
        <td role="cell" class="what">
          ${named('log', entry.kind)}${entry.intent ? html`<div class="soft">${named('intent', entry.intent)}</div>` : nothing}
          ${entry.session_id ? html`<div><a href=${format({screen: 'website-thread', id: entry.session_id})}>${t('log.thread')}</a></div>` : nothing}
        </td>
        <td role="cell" class="detail" lang="en">${entry.detail}</td>
        <td role="cell" class="seal" title=${entry.hash ?? ''}>${entry.hash?.slice(0, 12)}</td>
      </tr>
    `;
  }

  private async verify(): Promise<void> {
    if (this.verifying) return;
    this.verifying = true;
    this.verdict = undefined;
    this.refusal = undefined;
    try {
      this.verdict = await desk.verifyLog();
    } catch (error) {
      this.refusal = error;
    } finally {
      this.verifying = false;
    }
  }

  private async loadMore(): Promise<void> {
    const at = this.next;
    if (!at || this.more) return;
    this.more = true;
    try {
      const {entries, next} = await desk.log(PAGE, at);
      if (at !== this.next) return;
      this.entries = [...(this.entries ?? []), ...entries];
      this.next = next;
    } catch (error) {
      this.refusal = error;
    } finally {
      this.more = false;
    }
  }
}
