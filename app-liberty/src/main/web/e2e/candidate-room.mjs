const WORDS = {
  en: {
    begin: 'Start the interview',
    continue: 'Continue the interview',
    send: 'Send',
    help: 'Help',
    pause: 'Pause',
    proceed: 'Continue',
    end: 'End',
    endYes: 'End the interview',
    next: 'See what happens next',
    answer: 'Your answer',
    lost: 'Connection lost',
    back: 'You are back. Nothing was lost.',
  },
  de: {
    begin: 'Gespräch beginnen',
    continue: 'Gespräch fortsetzen',
    send: 'Senden',
    help: 'Hilfe',
    pause: 'Pause',
    proceed: 'Weitermachen',
    end: 'Beenden',
    endYes: 'Gespräch beenden',
    next: 'So geht es weiter',
    answer: 'Ihre Antwort',
    lost: 'Verbindung unterbrochen',
    back: 'Sie sind wieder da. Nichts ist verloren.',
  },
};

/** The candidate's room as a candidate uses it: by what it says, not by how it is built. */
export class CandidateRoom {
  constructor(page, language = 'en') {
    this.page = page;
    this.words = WORDS[language];
  }

  async open(link) {
    await this.page.goto(link);
  }

  step(name) {
    return this.page.locator(`interview-room[data-step="${name}"]`).waitFor({timeout: 20_000});
  }

  /** Whether the interviewer has said goodbye. */
  async isOver() {
    return (await this.button(this.words.next).count()) > 0;
  }

  /** Waits for the goodbye and leaves the conversation. */
  async leave() {
    await this.button(this.words.next).click({timeout: 30_000});
    await this.step('over');
  }

  async agree() {
    await this.step('notice');
    await this.page.locator('room-notice .agree ik-button').click();
    await this.step('prepare');
  }

  async practise(words) {
    await this.page.locator('room-prepare textarea').fill(words);
    await this.page.locator('room-prepare .practice ik-button').click();
    await this.page.locator('room-prepare .answer').waitFor();
  }

  async begin() {
    await this.button(this.words.begin).click();
    await this.step('interview');
  }

  async goOn() {
    await this.button(this.words.continue).click();
    await this.step('interview');
  }

  button(name) {
    return this.page.getByRole('button', {name, exact: true});
  }

  get box() {
    return this.page.getByRole('textbox', {name: this.words.answer});
  }

  /** Writes an answer, sends it, and waits until it is saved. */
  async answer(words) {
    const before = await this.saved().count();
    await this.box.fill(words);
    await this.button(this.words.send).click();
    await this.saved().nth(before).waitFor({timeout: 20_000});
  }

  /** The stored turns as the candidate sees them. */
  async turns() {
    return this.page.locator('room-log article[data-position]').evaluateAll((all) =>
      all.map((one) => ({
        position: Number(one.dataset.position),
        speaker: one.classList[0],
        content: one.querySelector('.words').textContent,
      })),
    );
  }

  saved() {
    return this.page.locator('room-log article.user .saved');
  }

  question() {
    return this.page.locator('room-question .words').innerText();
  }

  /** Waits until the interviewer has said something after the given position, and gives it. */
  async heardAfter(position) {
    const said = this.page.locator('room-log article.assistant[data-position]');
    await this.page.waitForFunction(
      (after) => {
        const log = document.querySelector('interview-room')?.shadowRoot?.querySelector('room-live')?.shadowRoot?.querySelector('room-log')?.shadowRoot;
        return [...(log?.querySelectorAll('article.assistant[data-position]') ?? [])].some((one) => Number(one.dataset.position) > after);
      },
      position,
      {timeout: 30_000},
    );
    return said.last().locator('.words').innerText();
  }

  situation(name) {
    return this.page.locator(`[data-situation="${name}"]`).waitFor({timeout: 20_000});
  }

  lost() {
    return this.page.getByText(this.words.lost, {exact: false}).first().waitFor({timeout: 30_000});
  }

  back() {
    return this.page.locator('room-live').getByText(this.words.back).waitFor({timeout: 30_000});
  }

  async help(wish) {
    await this.button(this.words.help).click();
    await this.page.locator(`room-help button[data-wish="${wish}"]`).click();
  }

  async pause() {
    await this.button(this.words.pause).click();
    await this.button(this.words.proceed).waitFor();
  }

  async proceed() {
    await this.button(this.words.proceed).click();
    await this.box.waitFor();
  }

  async end() {
    await this.button(this.words.end).click();
    await this.button(this.words.endYes).click();
    await this.step('over');
  }

  /** The transcript on the last page. */
  async transcript() {
    return this.page.locator('room-end article').evaluateAll((all) => all.map((one) => ({speaker: one.className, content: one.querySelector('.words').textContent})));
  }
}
