// An interview that a recruiter leads, with the co-pilot: from a name to the saved report, in both languages, by keyboard where people type. The server runs with INTERVIEW_SESSION_AUDIO=on. BASE_URL, ADMIN_PASSWORD, and CHROMIUM where it is not in a usual place.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {Dashboard} from './dashboard.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const password = process.env.ADMIN_PASSWORD;
const pictures = process.env.SCREENSHOTS;
const documents = resolve(import.meta.dirname, '../../../../../adapters-storage/src/test/resources/documents');

const CASES = {
  de: {
    locale: 'de-DE', colorScheme: 'dark', name: 'Mara Vogelsang', position: 'Finanzbuchhaltung', job: 'jd-finanzbuchhaltung-de.docx', cv: 'cv-katharina-vogelsang-de.pdf',
    lead: 'Interview selbst führen', candidate: 'Name der Person', place: 'Stelle', open: 'Interview eröffnen', less: 'Weniger gestützt', there: 'ist da', begin: 'Beginnen', confirm: 'Bitte bestätigen Sie',
    agree: 'Die Person hat das gehört oder gelesen und ist einverstanden', text: 'Was gerade gesagt wird', saved: 'Alles ist gespeichert.', said: 'Ich habe im letzten Jahr die Umstelung auf SAP selbst geplant und zwei Wochen früher abgeschlossen.',
    meant: 'Ich habe im letzten Jahr die Umstellung auf SAP selbst geplant und zwei Wochen früher abgeschlossen.', correct: 'Berichtigen:', strengths: 'Stärken', next: 'Was als Nächstes fragen', rules: 'Nach Regeln, ohne Sprachmodell', use: 'Als meine Frage nehmen',
    sound: 'Ton des Gesprächs', choose: 'Ton wählen', stop: 'Abbrechen', stopped: 'Abgebrochen. Es wurde nichts abgegeben.', load: /^Ton holen/, erase: 'Ton löschen', erased: 'Der Ton ist gelöscht.', two: 'Je Stimme eine Datei',
    theirs: 'Stimme der Bewerbung wählen', mine: 'Ihre Stimme wählen', together: 'Beide Stimmen laufen gemeinsam.', finish: 'Interview abschließen', finishNow: 'Abschließen', list: 'Gespeichert', unsave: 'Aus Gespeicherten nehmen', undo: 'Rückgängig', none: 'Noch nichts gespeichert', conversation: 'Gespräch',
  },
  en: {
    locale: 'en-GB', colorScheme: 'light', name: 'Dan Okafor', position: 'Data engineer', setupOnly: true,
    lead: 'Lead an interview', candidate: 'Candidate’s name', place: 'Position', less: 'Less grounded',
    refused: 'broken.pdf cannot be read. The file is damaged.', again: 'Read again: broken.pdf', remove: 'Remove: broken.pdf', removed: 'broken.pdf is removed.', cv: 'CV',
  },
};

/** Two seconds of a tone. */
function wave() {
  const samples = 16_000;
  const file = Buffer.alloc(44 + 2 * samples);
  file.write('RIFF');
  file.writeUInt32LE(36 + 2 * samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8_000, 24);
  file.writeUInt32LE(16_000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * samples, 40);
  for (let i = 0; i < samples; i++) file.writeInt16LE(Math.round(3_000 * Math.sin(i / 3)), 44 + 2 * i);
  return file;
}

/** What is no sound is refused in words, what was begun can be stopped, and what is there is heard, also as two voices, and deleted. */
async function handsInTheSound(page, dashboard, one, look) {
  const part = page.locator('dash-session-sound');
  const sound = (name) => ({name, mimeType: 'audio/wav', buffer: wave()});
  await part.getByRole('heading', {name: one.sound}).waitFor();
  const input = part.locator(`input[type=file][aria-label="${one.choose}"]`);
  await input.setInputFiles({name: 'notes.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('These are notes.')});
  await part.locator('ik-banner', {hasText: 'the file is no sound'}).waitFor();

  let held;
  await page.route('**/sound', (route) => (held = route));
  await input.setInputFiles(sound('talk.wav'));
  await part.getByRole('progressbar').waitFor();
  await part.getByRole('button', {name: one.stop}).click();
  await page.getByText(one.stopped).first().waitFor();
  await page.unroute('**/sound');
  await held?.abort().catch(() => undefined);

  await input.setInputFiles(sound('talk.wav'));
  await part.getByRole('button', {name: one.load}).click();
  const played = async (n) => {
    await part.locator('audio').nth(n - 1).waitFor();
    await part.locator('audio').first().evaluate((audio) => audio.play());
    await assert.doesNotReject(part.locator('audio').nth(n - 1).evaluate(async (audio) => {
      for (let i = 0; i < 100 && audio.currentTime === 0; i++) await new Promise((done) => setTimeout(done, 50));
      if (audio.currentTime === 0) throw new Error('it does not play');
    }));
  };
  await played(1);
  await look('sound');
  const erase = async () => {
    await part.getByRole('button', {name: one.erase}).first().click();
    await page.locator('ik-dialog ik-button').getByRole('button', {name: one.erase, exact: true}).filter({visible: true}).click();
    await page.getByText(one.erased).first().waitFor();
  };
  await erase();
  await part.getByRole('button', {name: one.two}).click();
  await part.locator(`input[type=file][aria-label="${one.theirs}"]`).setInputFiles(sound('theirs.wav'));
  await part.locator(`input[type=file][aria-label="${one.mine}"]`).setInputFiles(sound('mine.wav'));
  await part.getByRole('button', {name: one.load}).click();
  await part.getByText(one.together).waitFor();
  await played(2);
  await look('voices');
  await erase();
}

/** A file that cannot be read says why, is read again and removed by keyboard, and whoever does so stays where the file was. */
async function handsInABrokenFile(page, one, look) {
  const part = page.locator('section[aria-labelledby=cv]');
  await part.locator('input[type=file]').setInputFiles({name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and then nothing')});
  await part.getByText(one.refused).waitFor({timeout: 30_000});
  await look('refused');
  const press = async (name, path, method, status) => {
    const answered = page.waitForResponse((answer) => answer.url().endsWith(path) && answer.request().method() === method);
    await part.getByRole('button', {name}).focus();
    await page.keyboard.press('Enter');
    assert.equal((await answered).status(), status);
    await page.waitForFunction((name) => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at.textContent === name;
    }, one.cv);
  };
  await press(one.again, '/documents/cv/runs', 'POST', 202);
  await part.getByText(one.refused).waitFor({timeout: 30_000});
  await press(one.remove, '/documents/cv', 'DELETE', 204);
  await page.getByText(one.removed).first().waitFor();
  await part.getByText('broken.pdf').waitFor({state: 'detached'});
}

let browser;

before(async () => {
  browser = await launch();
  if (pictures) await mkdir(pictures, {recursive: true});
});

after(() => browser?.close());

for (const [language, one] of Object.entries(CASES)) {
  describe(`Leading an interview in ${language}`, () => {
    it(one.setupOnly ? 'begins without any document' : 'leads from a name to a saved report, and keeps what was misheard beside what was meant', async () => {
      const faults = [];
      const {page, context, complaints} = await profile(browser, {locale: one.locale, colorScheme: one.colorScheme});
      const look = async (step) => {
        if (pictures) await page.screenshot({path: resolve(pictures, `${language}-session-${step}.png`), fullPage: true});
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${step}: ${fault}`));
      };
      const dashboard = new Dashboard(page, language);
      await dashboard.signIn(server, 'admin', password);
      await dashboard.open('#/sessions?saved=true');
      await page.getByRole('heading', {level: 1}).waitFor();
      await look('list');
      await dashboard.link(one.lead).first().click();
      await page.getByRole('textbox', {name: one.candidate}).fill(one.name);
      await page.getByRole('textbox', {name: one.place, exact: true}).fill(one.position);
      await look('new');
      await page.keyboard.press('Enter');

      await page.locator('dash-session').getByText(one.less).first().waitFor();
      await look('setup');
      const done = async () => {
        assert.deepEqual(faults, []);
        assert.deepEqual(complaints, []);
        await context.close();
      };
      // the other language and the other colours, as far as they differ
      if (one.setupOnly) {
        await handsInABrokenFile(page, one, look);
        return done();
      }
      await dashboard.button(one.begin).click();
      await page.getByRole('alert').filter({hasText: one.confirm}).waitFor();
      await page.locator('section[aria-labelledby=job_description] input[type=file]').setInputFiles(resolve(documents, one.job));
      await page.locator('section[aria-labelledby=job_description]').getByText(one.there).waitFor({timeout: 30_000});
      await page.locator('section[aria-labelledby=cv] input[type=file]').setInputFiles(resolve(documents, one.cv));
      await page.locator('section[aria-labelledby=cv]').getByText(one.there).waitFor({timeout: 30_000});
      assert.equal(await page.locator('dash-session').getByText(one.less).count(), 0);
      await page.getByRole('checkbox', {name: one.agree}).check();
      await dashboard.button(one.begin).click();

      const box = page.getByRole('textbox', {name: one.text});
      await box.fill('Woran haben Sie zuletzt gearbeitet?');
      await page.keyboard.press('Enter');
      await page.keyboard.type(one.said);
      await page.keyboard.press('Enter');
      await page.getByText(one.saved).waitFor();
      await page.getByRole('button', {name: `${one.correct} ${one.said.slice(0, 20)}`}).click();
      await box.fill(one.meant);
      await page.keyboard.press('Enter');
      await page.locator('dash-session-talk li:not([data-pending])', {hasText: one.meant}).waitFor();
      assert.equal(await page.locator('dash-session-talk li[data-outdated]', {hasText: one.said}).count(), 1);
      await look('talk');

      await dashboard.button(one.strengths).click();
      await page.getByText(one.rules).waitFor();
      const chip = page.locator('dash-session-copilot .chip', {hasText: one.meant});
      await chip.waitFor();
      await chip.focus();
      await page.keyboard.press('Enter');
      const mark = page.locator('dash-source-text mark');
      await mark.waitFor();
      assert.equal(await mark.innerText(), one.meant);
      await look('copilot');
      await page.keyboard.press('Escape');
      await mark.waitFor({state: 'detached'});
      await dashboard.button(one.next).click();
      const use = page.getByRole('button', {name: one.use}).first();
      await use.click();
      assert.ok((await box.inputValue()).length > 10, 'the question is in the text field');

      await handsInTheSound(page, dashboard, one, look);

      await dashboard.button(one.finish).click();
      await page.locator('ik-dialog ik-button').getByRole('button', {name: one.finishNow, exact: true}).filter({visible: true}).click();
      await page.waitForURL(/#\/interviews\/.*\/report/);
      await dashboard.quotations();
      await look('report');
      await dashboard.link(one.conversation).click();
      await page.waitForURL(/#\/sessions\//);

      await dashboard.open('#/sessions?saved=true');
      await page.getByRole('button', {name: `${one.unsave}: ${one.name}`}).click();
      await page.getByRole('link', {name: one.name}).waitFor({state: 'detached'});
      await look('unsaved');
      await dashboard.button(one.undo).click();
      await page.getByRole('link', {name: one.name}).waitFor();
      await look('saved');
      await done();
    });
  });
}
