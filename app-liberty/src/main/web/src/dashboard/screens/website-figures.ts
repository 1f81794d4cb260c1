import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {number, percent, span} from '../../shared/i18n/format.js';
import {segments} from '../../shared/styles/segments.js';
import {remember} from '../context.js';
import {desk} from '../desk-api.js';
import {INTENTS, type Day, type Topic, type WebsiteStats} from '../desk-types.js';
import {bars} from '../logic/bars.js';
import {period} from '../logic/day-columns.js';
import '../parts/bar-table.js';
import '../parts/day-chart.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {Polling} from '../polling.js';
import {format, PERIODS} from '../router.js';
import {Screen} from '../screen.js';
import {t} from '../texts/desk-figures.js';
import {categoryName, named} from '../texts/website.js';

@customElement('dash-website-figures')
export class WebsiteFiguresScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    placesStyles,
    segments,
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
        white-space: nowrap;
        font: 500 var(--text-2xl) / 1.2 var(--font-display);
        font-variant-numeric: tabular-nums;
      }

      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        gap: var(--space-5);
        align-items: start;
      }

      .period {
        margin-block-end: var(--space-5);
      }

      .topics h2 {
        font-size: var(--text-l);
      }

      .topics ul {
        margin-block-start: var(--space-3);
      }

      .topics li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        padding-block: var(--space-3);
        border-block-start: 1px solid var(--line);
      }

      .topics b {
        overflow-wrap: anywhere;
      }

      @media (max-width: 40rem) {
        .topics h2 {
        font-size: var(--text-l);
      }

      .topics ul {
        margin-block-start: var(--space-3);
      }

      .topics li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({attribute: false}) days = PERIODS[0]!;
  @state() private stats: WebsiteStats | undefined;

  constructor() {
    super();
    new Polling(this, () => this.look(), 30_000);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('days')) this.refresh();
  }

  protected override get pageTitle(): string {
    return t('figures.title');
  }

  private refresh(): void {
    void this.load(() => desk.stats(period(this.days, new Date())), (stats) => (this.stats = stats));
  }

  private async look(): Promise<void> {
    const {days} = this;
    const stats = await desk.stats(period(days, new Date()));
    if (days !== this.days) return;
    this.stats = stats;
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
      ${websitePlaces('figures')}
      <div class="segments period" role="group" aria-label=${t('figures.period')}>
        ${[...PERIODS]
          .sort((a, b) => a - b)
          .map((days) => html`<button type="button" aria-pressed=${days === this.days} @click=${() => remember({screen: 'website-figures', days})}>${t('figures.days', {n: days})}</button>`)}
      </div>
      ${this.failure ? this.failed(() => this.refresh()) : this.stats ? this.shown(this.stats) : this.waiting()}
    `;
  }

  private shown(stats: WebsiteStats) {
    const {volume, response_time, tickets, feedback} = stats;
    const sum = (of: (day: Day) => number) => volume.reduce((total, day) => total + of(day), 0);
    const messages = sum((day) => day.messages);
    const outside = sum((day) => day.out_of_scope);
    const unresolved = sum((day) => day.unresolved);
    const share = (part: number) => (messages > 0 ? percent(part / messages) : '');
    const one = (label: string, value: string, beside = '') => html`
      <div class="panel">
        <dt>${label}</dt>
        <dd><div class="big">${value}</div>${beside ? html`<div class="soft small">${beside}</div>` : nothing}</dd>
      </div>
    `;
    const days = volume.map((day) => day.day);
    const {median_seconds: median, p90_seconds: p90} = response_time;
    return html`
      <dl class="numbers">
        ${one(t('figures.messages'), number(messages))}
        ${one(t('figures.outside'), number(outside), messages > 0 ? t('figures.outside.share', {share: share(outside)}) : '')}
        ${one(t('figures.unresolved'), messages > 0 ? share(unresolved) : '–', t('figures.unresolved.share', {share: number(unresolved)}))}
        ${one(t('figures.median'), median === null ? '–' : span(median), median === null ? t('figures.median.none') : p90 === null ? '' : t('figures.p90', {time: span(p90)}))}
        ${one(t('figures.open'), number(tickets.offen), t('figures.open.of', {n: tickets.total}))}
      </dl>
      <div class="charts">
        <div class="panel">
          <dash-day-chart
            heading=${t('figures.messages.day')}
            .days=${days}
            .series=${[
              {label: t('figures.series.messages'), values: volume.map((day) => day.messages)},
              {label: t('figures.series.outside'), values: volume.map((day) => day.out_of_scope)},
            ]}
          ></dash-day-chart>
        </div>
        <div class="panel">
          <dash-day-chart
            heading=${t('figures.tickets.day')}
            .days=${days}
            .series=${[{label: t('figures.series.tickets'), values: volume.map((day) => day.tickets)}]}
          ></dash-day-chart>
        </div>
        ${this.topics(stats.out_of_scope_topics)}
        <div class="panel"><dash-bar-table heading=${t('figures.intents')} .bars=${bars(intents(volume, stats), INTENTS)} .name=${(key: string) => named('intent', key)}></dash-bar-table></div>
        <div class="panel"><dash-bar-table heading=${t('figures.category')} colour="3" .bars=${bars(stats.categories)} .name=${categoryName}></dash-bar-table></div>
        <div class="panel"><dash-bar-table heading=${`${t('figures.feedback')} (${t('figures.always')})`} colour="5" .bars=${bars(feedback.by_category)} .name=${categoryName}></dash-bar-table></div>
      </div>
    `;
  }

  private topics(topics: readonly Topic[]) {
    return html`
      <section class="panel topics" aria-labelledby="topics">
        <h2 id="topics">${t('figures.topics')}</h2>
        <p class="soft small">${t('figures.topics.text')}</p>
        ${topics.length === 0
          ? html`<p>${t('figures.topics.none')}</p>`
          : html`
              <ul class="plain">
                ${topics.map((topic) => {
                  const words = topic.words.join(' ');
                  return html`
                    <li>
                      <div>
                        <b>${words}</b>
                        <div class="soft small">
                          ${t('figures.topics.count', {n: topic.count})}
                          ${topic.examples.map((example, i) => html` · <a href=${format({screen: 'website-thread', id: example.session_id})}>${t('figures.topics.example', {n: i + 1})}</a>`)}
                        </div>
                      </div>
                      <ik-button href=${format({screen: 'website-knowledge', about: words})} label=${t('figures.topics.write.of', {topic: words})}><ik-icon name="edit"></ik-icon>${t('figures.topics.write')}</ik-button>
                    </li>
                  `;
                })}
              </ul>
            `}
      </section>
    `;
  }
}

/** What visitors wanted in the period; of all time where the days do not tell. */
function intents(volume: readonly Day[], stats: WebsiteStats): Record<string, number> {
  if (volume.every((day) => day.intents === undefined)) return stats.intents;
  const all: Record<string, number> = {};
  for (const day of volume) for (const [intent, count] of Object.entries(day.intents ?? {})) all[intent] = (all[intent] ?? 0) + count;
  return all;
}
