import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Interview, ModelUse} from '../../shared/api/types.js';
import '../../shared/components/ik-badge.js';
import {IkElement} from '../../shared/element.js';
import {dateTime, duration, number} from '../../shared/i18n/format.js';
import {wording} from '../../shared/i18n/i18n.js';
import {api} from '../context.js';
import {format} from '../router.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/interview.js';
import './invitation.js';

/** What was agreed for an interview: the invitation, the facts, and what is to be asked. */
@customElement('dash-overview')
export class OverviewPanel extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    screenStyles,
    css`
      :host {
        max-inline-size: none;
        padding: 0;
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1.3fr) minmax(18rem, 1fr);
        gap: var(--space-6);
        align-items: start;
      }

      ol {
        display: grid;
        gap: var(--space-3);
        margin: 0;
        padding-inline-start: 1.4rem;
      }

      ol small {
        display: block;
        color: var(--ink-faint);
        font-size: var(--text-xs);
      }

      .skills {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      @media (max-width: 58rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({attribute: false}) interview!: Interview;
  @property() email = '';
  @state() private use: ModelUse | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('interview')) void this.count(this.interview.id);
  }

  /** What nobody can tell is left out: the facts are whole without it. */
  private async count(id: string): Promise<void> {
    const use = await api.modelUse(id).catch(() => undefined);
    if (this.interview.id === id) this.use = use;
  }

  protected override render() {
    const {interview} = this;
    return html`
      <div class="columns">
        <div class="stack">
          <dash-invitation .interview=${interview} email=${this.email}></dash-invitation>
          ${this.plan(interview)}
        </div>
        <section class="panel stack" aria-labelledby="facts">
          <h2 id="facts">${t('facts')}</h2>
          ${this.facts(interview)}
        </section>
      </div>
    `;
  }

  private facts(one: Interview) {
    const fact = (key: Parameters<typeof t>[0], value: unknown) => (value ? html`<dt>${t(key)}</dt><dd>${value}</dd>` : nothing);
    const consent = one.consent;
    return html`
      <dl class="facts">
        ${fact('fact.candidate', html`<a href=${format({screen: 'candidate', id: one.candidate_id})}>${one.candidate_name}</a>`)}
        ${fact('fact.role', html`<a href=${format({screen: 'role', id: one.role_id})}>${one.role_title}</a>`)}
        ${fact('fact.language', app(`lang.${one.language}`))}
        ${fact('fact.created', dateTime(one.created_at))}
        ${fact('fact.planned', one.scheduled_for && dateTime(one.scheduled_for))}
        ${fact(
          'fact.consent',
          consent &&
            html`${t('fact.consent.value', {time: dateTime(consent.at), version: consent.notice_version, language: app(`lang.${consent.language}`)})}
            ${consent.attested_by ? t('fact.consent.attested', {name: consent.attested_by}) : nothing}`,
        )}
        ${fact('fact.started', one.started_at && dateTime(one.started_at))}
        ${fact('fact.ended', one.ended_at && dateTime(one.ended_at))}
        ${fact('fact.end_reason', one.end_reason && t(`end.${one.end_reason}`))}
        ${fact('fact.time', one.elapsed_seconds > 0 && duration(one.elapsed_seconds))}
        ${fact(
          'fact.limits',
          t('fact.limits.value', {
            conclude: minutes(one.settings.conclude_after_seconds),
            end: minutes(one.settings.end_after_seconds),
            n: one.settings.turn_budget,
            interval: one.settings.interval_seconds,
          }),
        )}
        ${fact('fact.model', this.use && this.use.tokens_read > 0 && t('fact.model.value', {read: number(this.use.tokens_read), written: number(this.use.tokens_written)}))}
        ${fact('fact.rubric', html`${one.rubric.criteria.map((criterion) => wording(criterion.name)).join(', ')}<br /><span class="soft small">${t('fact.rubric.value', {n: one.rubric.version})}</span>`)}
      </dl>
    `;
  }

  private plan(one: Interview) {
    const {plan} = one;
    const known = new Set(plan.cv_skills.map((skill) => skill.toLowerCase()));
    const both = plan.required_skills.filter((skill) => known.has(skill.toLowerCase()));
    const missing = plan.required_skills.filter((skill) => !known.has(skill.toLowerCase()));
    const skills = (key: 'plan.skills.both' | 'plan.skills.missing', list: readonly string[], tone: 'ok' | 'neutral') =>
      list.length === 0
        ? nothing
        : html`<div><h3 class="eyebrow">${t(key)}</h3><div class="skills">${list.map((skill) => html`<ik-badge tone=${tone}>${skill}</ik-badge>`)}</div></div>`;
    return html`
      <section class="panel stack" aria-labelledby="plan">
        <div>
          <h2 id="plan">${t('plan')}</h2>
          <p class="soft small">${t('plan.text', {planner: plan.planner})}</p>
        </div>
        ${plan.notes.length > 0 ? html`<ik-banner>${plan.notes.map((note) => html`<p>${wording(note)}</p>`)}</ik-banner>` : nothing}
        <ol>
          ${plan.questions.map((question) => {
            const criterion = one.rubric.criteria.find((known) => known.id === question.criterion_id);
            return html`<li lang=${one.language}>${question.text[one.language] || wording(question.text)}<small>${wording(criterion?.name)}</small></li>`;
          })}
        </ol>
        ${skills('plan.skills.both', both, 'ok')} ${skills('plan.skills.missing', missing, 'neutral')}
      </section>
    `;
  }
}

function minutes(seconds: number): string {
  return String(Math.round((seconds / 60) * 10) / 10);
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-overview': OverviewPanel;
  }
}
