import {CandidateRoom} from '../candidate-room.mjs';

const WORDS = {
  en: {test: 'Test the microphone', start: 'Start the interview by speaking', startWriting: 'Start the interview by typing', write: 'Type instead', speak: 'Speak again', hold: 'While I hold a button', settings: 'Voice', talk: 'Hold to talk', retry: 'Try again'},
  de: {test: 'Mikrofon testen', start: 'Gespräch mündlich beginnen', startWriting: 'Gespräch schriftlich beginnen', write: 'Stattdessen schreiben', speak: 'Wieder sprechen', hold: 'Solange ich einen Knopf halte', settings: 'Stimme', talk: 'Halten und sprechen', retry: 'Noch einmal versuchen'},
};

/** The candidate's room by voice, by what it says. */
export class SpokenRoom extends CandidateRoom {
  constructor(page, language = 'en') {
    super(page, language);
    this.spoken = WORDS[language];
  }

  async testMicrophone() {
    await this.button(this.spoken.test).click();
  }

  get loudness() {
    return this.page.getByRole('meter');
  }

  /** Waits until somebody has just stopped speaking into the microphone. */
  async pause() {
    await this.bar({above: 0.5});
    await this.bar({below: 0.1});
  }

  bar({above = -1, below = 2}) {
    return this.page.waitForFunction(
      ([above, below]) => {
        const find = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'room-meter') return element.shadowRoot.querySelector('.bar');
            const inside = element.shadowRoot && find(element.shadowRoot);
            if (inside) return inside;
          }
        };
        const bar = find(document);
        const loudness = Number(bar?.style.getPropertyValue('--loudness'));
        return bar && loudness > above && loudness < below;
      },
      [above, below],
      {timeout: 15_000, polling: 20},
    );
  }

  async startSpeaking() {
    await this.button(this.spoken.start).click();
    await this.step('interview');
  }

  async mute() {
    await this.page.keyboard.press('Alt+KeyM');
  }

  async write() {
    await this.button(this.spoken.write).click();
    await this.box.waitFor();
  }

  async speak() {
    await this.button(this.spoken.speak).click();
    await this.page.locator('room-voice').waitFor();
  }

  async holdToTalk() {
    await this.button(this.spoken.settings).click();
    await this.button(this.spoken.hold).click();
    await this.page.keyboard.press('Escape');
  }

  caption(who) {
    return this.page.locator(`room-log article.caption.${who}`);
  }

  async correct(words, meant) {
    const turn = this.page.locator('room-log article.user', {hasText: words});
    await turn.getByRole('button', {name: 'Correct this'}).click();
    await turn.getByRole('textbox').fill(meant);
    await turn.getByRole('button', {name: 'Save the correction'}).click();
    await this.page.getByText(`Corrected by you. Understood was: “${words}”`).waitFor();
  }

  stored(words) {
    return this.page.locator('room-log article.user[data-position] .words', {hasText: words}).waitFor({timeout: 20_000});
  }
}
