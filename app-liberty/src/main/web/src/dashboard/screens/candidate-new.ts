import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import '../../shared/components/ik-field.js';
import {lang, LANGUAGES, type Lang} from '../../shared/i18n/i18n.js';
import {api, go} from '../context.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/candidates.js';

@customElement('dash-candidate-new')
export class CandidateNewScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    css`
      form {
        max-inline-size: 42rem;
      }
    `,
  ];

  @state() private busy = false;
  @state() private nameMissing = false;
  private dirty = false;

  override get unsaved(): boolean {
    return this.dirty;
  }

  protected override get pageTitle(): string {
    return t('new.title');
  }

  protected override render() {
    const refusal = this.failure;
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/candidates"><ik-icon name="arrowLeft"></ik-icon>${app('back.candidates')}</a>
          <h1 tabindex="-1">${t('new.title')}</h1>
        </div>
      </header>
      <form class="stack" @submit=${this.submit} @input=${() => (this.dirty = true)} novalidate>
        ${refusal && !pointerOf(refusal) ? html`<ik-banner tone="danger" live>${explain(refusal)}</ik-banner>` : nothing}
        <ik-field label=${t('name')} error=${this.nameMissing ? app('required_field') : fieldError(refusal, '/name')}>
          <input name="name" required maxlength="200" autocomplete="off" />
        </ik-field>
        <div class="pair">
          <ik-field label=${t('email')} hint=${t('email.hint')} error=${fieldError(refusal, '/email')}><input name="email" type="email" maxlength="254" autocomplete="off" /></ik-field>
          <ik-field label=${t('language')}>
            <select name="language">
              ${LANGUAGES.map((one) => html`<option value=${one} ?selected=${one === lang()}>${app(`lang.${one}`)}</option>`)}
            </select>
          </ik-field>
        </div>
        <ik-field label=${t('cv_text')} hint=${t('cv_text.hint')} error=${fieldError(refusal, '/cv_text')}><textarea name="cv_text" rows="10"></textarea></ik-field>
        <div class="actions"><ik-button type="submit" variant="primary" ?busy=${this.busy}>${t('create')}</ik-button></div>
        <input type="submit" hidden />
      </form>
    `;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    this.nameMissing = !text('name');
    if (this.nameMissing) return (form.elements.namedItem('name') as HTMLElement).focus();
    this.busy = true;
    this.failure = undefined;
    try {
      const candidate = await api.addCandidate({
        name: text('name'),
        language: text('language') as Lang,
        ...(text('email') ? {email: text('email')} : {}),
        ...(text('cv_text') ? {cv_text: text('cv_text')} : {}),
      });
      this.dirty = false;
      toast(t('created', {name: candidate.name}));
      go({screen: 'candidate', id: candidate.id});
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
