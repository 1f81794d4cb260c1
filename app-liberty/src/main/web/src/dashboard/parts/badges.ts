import {html, type TemplateResult} from 'lit';
import type {InterviewStatus, Outcome, RoleStatus} from '../../shared/api/types.js';
import '../../shared/components/ik-badge.js';
import type {IconName} from '../../shared/components/icons.js';
import {t} from '../texts/app.js';
import {t as led} from '../texts/session.js';

type Tone = 'neutral' | 'accent' | 'info' | 'ok' | 'warn' | 'danger';

const LOOK: Record<InterviewStatus, [Tone, IconName]> = {
  scheduled: ['neutral', 'clock'],
  invited: ['neutral', 'mail'],
  consented: ['info', 'check'],
  in_progress: ['accent', 'play'],
  paused: ['warn', 'pause'],
  concluding: ['accent', 'flag'],
  completed: ['info', 'hourglass'],
  abandoned: ['warn', 'stop'],
  expired: ['neutral', 'ban'],
  evaluated: ['ok', 'chart'],
  decided: ['neutral', 'scale'],
};

const ROLE: Record<RoleStatus, [Tone, IconName]> = {draft: ['warn', 'edit'], approved: ['ok', 'check'], archived: ['neutral', 'ban']};
const OUTCOME: Record<Outcome, [Tone, IconName]> = {advance: ['ok', 'arrowRight'], hold: ['warn', 'pause'], reject: ['danger', 'cross']};

export function statusBadge(status: InterviewStatus): TemplateResult {
  const [tone, icon] = LOOK[status] ?? ['neutral', 'info'];
  return html`<ik-badge tone=${tone} icon=${icon}>${t(`status.${status}`)}</ik-badge>`;
}

/** The badge of an interview that a person leads: nobody is invited to it. */
export function ledBadge(status: InterviewStatus): TemplateResult {
  return status === 'scheduled' ? html`<ik-badge tone="neutral" icon="clock">${led('status.scheduled')}</ik-badge>` : statusBadge(status);
}

export function roleBadge(status: RoleStatus): TemplateResult {
  const [tone, icon] = ROLE[status] ?? ['neutral', 'info'];
  return html`<ik-badge tone=${tone} icon=${icon}>${t(`role.${status}`)}</ik-badge>`;
}

export function outcomeBadge(outcome: Outcome): TemplateResult {
  const [tone, icon] = OUTCOME[outcome] ?? ['neutral', 'info'];
  return html`<ik-badge tone=${tone} icon=${icon}>${t(`outcome.${outcome}`)}</ik-badge>`;
}
