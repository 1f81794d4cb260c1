import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {toast} from '../../shared/announce.js';
import type {Deliveries, EventDelivery, JobState} from '../../shared/api/types.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import {IkElement} from '../../shared/element.js';
import {dateTime} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {Polling} from '../polling.js';
import {format} from '../router.js';
import {explain} from '../screen.js';
import {rowStyles, screenStyles} from '../styles.js';
import {t} from '../texts/work.js';

const STATES: readonly JobState[] = ['waiting', 'running', 'done', 'failed'];
const BEAT = 5_000;

/** Events on their way to other systems: what became of each, what the receiver said, and telling one again. */
@customElement('dash-deliveries')
export class DeliveriesPart extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    rowStyles,
    css`
      :host {
        max-inline-size: none;
        margin: 0;
        padding: 0;
      }

      ik-field {
        max-inline-size: 16rem;
      }

      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }
    `,
  ];

  @state() private told: Deliveries | undefined;
  @state() private filter = '';
  @state() private busy = '';
  @state() private failure: unknown;

  constructor() {
    super();
    new Polling(this, () => this.look(), BEAT);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  private async look(): Promise<void> {
    const filter = this.filter;
    try {
      const told = await api.deliveries({...(filter ? {state: filter} : {}), limit: 50});
      if (filter !== this.filter) return;
      this.told = told;
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    }
  }

  protected override render() {
    const told = this.told;
    return html`
      <section class="panel stack" aria-labelledby="deliveries">
        <h2 id="deliveries">${t('deliveries')}</h2>
        ${this.failure ? html`<p class="small" role="alert">${explain(this.failure)}</p>` : nothing}
        ${told && !told.listened_to ? html`<p class="small soft">${t('deliveries.nobody')}</p>` : nothing}
        ${told && (told.listened_to || told.items.length > 0 || this.filter) ? this.list(told) : nothing}
      </section>
    `;
  }

  private list(told: Deliveries) {
    return html`
      <ik-field label=${t('deliveries.filter')}>
        <select name="state" @change=${this.choose}>
          <option value="" ?selected=${this.filter === ''}>${t('deliveries.all')}</option>
          ${STATES.map((one) => html`<option value=${one} ?selected=${this.filter === one}>${t(one)}</option>`)}
        </select>
      </ik-field>
      ${told.items.length === 0
        ? html`<p class="small soft">${t('deliveries.none')}</p>`
        : html`<ul class="plain rows">${repeat(told.items, (one) => one.id, (one) => this.delivery(one, told.listened_to))}</ul>`}
    `;
  }

  private delivery(one: EventDelivery, mayReplay: boolean) {
    const type = one.type === 'interview.completed' || one.type === 'interview.evaluated' ? t(`event.${one.type}`) : one.type;
    return html`
      <li>
        <div class="row">
          <div class="main">
            <span class="name"><a href=${format({screen: 'interview', id: one.interview_id, tab: null})}>${type}</a></span>
            <span class="more">${t('deliveries.happened', {when: dateTime(one.happened_at)})} · ${t(`deliveries.state.${one.state}`, {when: dateTime(one.due_at)})} · ${t('attempts', {n: one.attempts})}</span>
            ${one.last_error ? html`<span class="more">${t('deliveries.answer', {error: one.last_error})}</span>` : nothing}
          </div>
          ${mayReplay && (one.state === 'done' || one.state === 'failed')
            ? html`
                <ik-button label=${t('deliveries.replay.of', {type, when: dateTime(one.happened_at)})} ?busy=${this.busy === one.id} @click=${() => void this.replay(one)}>
                  ${t('deliveries.replay')}
                </ik-button>
              `
            : nothing}
        </div>
      </li>
    `;
  }

  private choose(event: Event): void {
    this.filter = (event.target as HTMLSelectElement).value;
    void this.look();
  }

  private async replay(one: EventDelivery): Promise<void> {
    this.busy = one.id;
    try {
      await api.replayDelivery(one.id);
      toast(t('deliveries.replayed'));
      await this.look();
    } catch (error) {
      toast(explain(error), 'danger');
    } finally {
      this.busy = '';
    }
  }
}
