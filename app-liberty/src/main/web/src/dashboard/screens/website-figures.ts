import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {number, percent} from '../../shared/i18n/format.js';
import {desk} from '../desk-api.js';
import {INTENTS, type TicketStatus, type WebsiteStats} from '../desk-types.js';
import {bars} from '../logic/bars.js';
import '../parts/bar-table.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {Polling} from '../polling.js';
import {Screen} from '../screen.js';
import {categoryName, named, t} from '../texts/website.js';

@customElement('dash-website-figures')
export class WebsiteFiguresScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    placesStyles,
    css`
      dl.numbers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
        gap: var(--space-4);
        margin: 0 0 var(--space-5);
      }

      .numbers dt {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      .numbers dd {
        margin: 0;
      }

      .numbers .big {
        font: 500 var(--text-3xl) / 1.1 var(--font-display);
        font-variant-numeric: tabular-nums;
      }

      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        gap: var(--space-5);
        align-items: start;
      }
    `,
  ];

  @state() private stats: WebsiteStats | undefined;

  constructor() {
    super();
    new Polling(this, () => this.look(), 30_000);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  protected override get pageTitle(): string {
    return t('figures.title');
  }

  private refresh(): void {
    void this.load(() => desk.stats(), (stats) => (this.stats = stats));
  }

  private async look(): Promise<void> {
    this.stats = await desk.stats();
    this.failure = undefined;
  }

  protected override render() {
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('figures.title')}</h1>
          <p class="under">${t('figures.under')}</p>
        </div>
      </header>
      ${websitePlaces('figures')} ${this.failure ? this.failed(() => this.refresh()) : this.stats ? this.shown(this.stats) : this.waiting()}
    `;
  }

  private shown({sessions, messages, out_of_scope, intents, tickets, feedback}: WebsiteStats) {
    const one = (label: string, value: number, beside = '') => html`
      <div class="panel">
        <dt>${label}</dt>
        <dd><div class="big">${number(value)}</div>${beside ? html`<div class="soft small">${beside}</div>` : nothing}</dd>
      </div>
    `;
    return html`
      <dl class="numbers">
        ${one(t('figures.sessions'), sessions)} ${one(t('figures.messages'), messages)}
        ${one(t('figures.outside'), out_of_scope, messages > 0 ? t('figures.outside.share', {share: percent(out_of_scope / messages)}) : '')}
        ${one(t('figures.open'), tickets.offen, t('figures.open.of', {n: tickets.total}))}
      </dl>
      <div class="charts">
        <div class="panel"><dash-bar-table heading=${t('figures.intents')} .bars=${bars(intents, INTENTS)} .name=${(key: string) => named('intent', key)}></dash-bar-table></div>
        <div class="panel stack">
          <dash-bar-table
            heading=${t('figures.answers')}
            colour="2"
            .bars=${bars({inside: Math.max(0, messages - out_of_scope), outside: out_of_scope})}
            .name=${(key: string) => t(key === 'outside' ? 'figures.answers.outside' : 'figures.answers.inside')}
          ></dash-bar-table>
          ${out_of_scope > 0 ? html`<p class="soft small">${t('figures.answers.hint')} <a href="#/website/knowledge">${t('figures.write')}</a></p>` : nothing}
        </div>
        <div class="panel"><dash-bar-table heading=${t('figures.category')} colour="3" .bars=${bars(tickets.by_category)} .name=${categoryName}></dash-bar-table></div>
        <div class="panel">
          <dash-bar-table
            heading=${t('figures.status')}
            colour="4"
            .bars=${bars({offen: tickets.offen, erledigt: tickets.erledigt})}
            .name=${(key: string) => t(`status.${key as TicketStatus}`)}
          ></dash-bar-table>
        </div>
        <div class="panel"><dash-bar-table heading=${t('figures.feedback')} colour="5" .bars=${bars(feedback.by_category)} .name=${categoryName}></dash-bar-table></div>
      </div>
    `;
  }
}
