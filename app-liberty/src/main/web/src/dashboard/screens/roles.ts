import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {RoleListed} from '../../shared/api/types.js';
import '../../shared/components/ik-empty.js';
import {relative} from '../../shared/i18n/format.js';
import {api} from '../context.js';
import {roleBadge} from '../parts/badges.js';
import {format} from '../router.js';
import {Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t} from '../texts/roles.js';

@customElement('dash-roles')
export class RolesScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    css`
      .row {
        grid-template-columns: minmax(0, 1fr) 10rem 12rem;
      }

      .when {
        text-align: end;
      }

      details {
        margin-block-start: var(--space-6);
      }

      summary {
        padding-block: var(--space-3);
        cursor: pointer;
        font-weight: 600;
        color: var(--ink-soft);
      }

      @media (max-width: 48rem) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .when {
          grid-column: 1 / -1;
          text-align: start;
        }
      }
    `,
  ];

  @state() private roles: RoleListed[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  protected override get pageTitle(): string {
    return t('title');
  }

  private refresh(): void {
    void this.load(() => api.roles(), (roles) => (this.roles = roles));
  }

  protected override render() {
    const current = this.roles?.filter((role) => role.status !== 'archived');
    const archived = this.roles?.filter((role) => role.status === 'archived') ?? [];
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('title')}</h1>
          <p class="under">${t('under')}</p>
        </div>
        <ik-button variant="primary" href="#/roles/new"><ik-icon name="plus"></ik-icon>${t('new')}</ik-button>
      </header>
      ${this.failure
        ? this.failed(() => this.refresh())
        : current === undefined
          ? this.waiting()
          : current.length === 0
            ? html`
                <ik-empty icon="briefcase" heading=${t('none.title')}>
                  ${t('none.text')}
                  <ik-button slot="actions" variant="primary" href="#/roles/new">${t('new')}</ik-button>
                </ik-empty>
              `
            : this.list(current)}
      ${archived.length > 0 ? html`<details><summary>${t('archived')} (${archived.length})</summary>${this.list(archived)}</details>` : nothing}
    `;
  }

  private list(roles: readonly RoleListed[]) {
    return html`
      <ul class="plain rows">
        ${roles.map(
          (role) => html`
            <li>
              <a class="row" href=${format({screen: 'role', id: role.id})}>
                <span class="main">
                  <span class="name">${role.title}</span>
                  <span class="more">${t('list.counts', {c: role.criteria?.length ?? 0, q: role.question_count ?? role.questions?.length ?? 0})}</span>
                </span>
                <span>${roleBadge(role.status)}</span>
                <span class="when soft small">${t('list.changed', {time: relative(role.updated_at)})}</span>
              </a>
            </li>
          `,
        )}
      </ul>
    `;
  }
}
