// Asking an interview: the whole way by keyboard, on real files, in both languages. BASE_URL, ADMIN_PASSWORD, and CHROMIUM where it is not in a usual place.
import assert from 'node:assert/strict';
import {mkdir, readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {Dashboard} from './dashboard.mjs';
import {Hiring} from './hiring.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const password = process.env.ADMIN_PASSWORD;
const documents = resolve(import.meta.dirname, '../../../../../adapters-storage/src/test/resources/documents');
const pictures = process.env.SCREENSHOTS;

const CASES = {
  de: {
    locale: 'de-DE', colorScheme: 'dark', job: 'jd-finanzbuchhaltung-de.docx', cv: 'cv-katharina-vogelsang-de.pdf',
    tab: 'Fragen', box: 'Ihre Frage', close: 'Quelle schließen', nowhere: 'Das steht nicht in den Unterlagen.',
    question: 'Welche Sprachen spricht Frau Vogelsang?', where: 'Lebenslauf, Seite 2', quote: 'Englisch (B2, Urkunde von 2018)', unknown: 'Hat sie einen Pilotenschein für Hubschrauber?',
    everyone: 'Alle fragen', matter: 'Wer hat Erfahrung mit SAP?', person: /Vogelsang/, words: 'SAP', index: 'Es wird kein Verzeichnis geführt',
  },
  en: {
    locale: 'en-GB', colorScheme: 'light', job: 'jd-data-engineer-en.pdf', cv: 'cv-daniel-okafor-en.docx',
    tab: 'Questions', box: 'Your question', close: 'Close the source', nowhere: 'This is not in the documents.',
    question: 'Which languages does Daniel speak?', where: 'CV', quote: 'Igbo (family)', unknown: 'Does he own a helicopter licence?',
    everyone: 'Ask all candidates', matter: 'Who has worked with Kafka?', person: /Okafor/, words: 'Kafka', index: 'No index is kept',
  },
};

let browser;
let hiring;

async function upload(path, name, fields = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([await readFile(resolve(documents, name))]), name);
  const response = await fetch(`${server}/api/v1${path}`, {method: 'POST', headers: {authorization: `Bearer ${hiring.token}`}, body: form});
  assert.ok(response.ok, `${path}: ${response.status}`);
  return response.json();
}

async function interview({job, cv}, language) {
  const {text} = await upload('/documents/text', job);
  const role = await hiring.call('POST', '/roles', await hiring.call('POST', '/roles/draft', {job_description: text, language}));
  await hiring.call('POST', `/roles/${role.id}/approval`);
  const {results} = await upload('/candidates/import', cv, {language});
  return (await hiring.call('POST', '/interviews', {role_id: role.id, candidate_id: results[0].candidate.id})).id;
}

before(async () => {
  hiring = await Hiring.signIn(server, {password});
  browser = await launch();
  if (pictures) await mkdir(pictures, {recursive: true});
});

after(() => browser?.close());

for (const [language, one] of Object.entries(CASES)) {
  describe(`Asking an interview in ${language}`, () => {
    it('leads by keyboard from a question to the very passage it is answered from, and back', async () => {
      const id = await interview(one, language);
      const faults = [];
      const {page, context} = await profile(browser, {locale: one.locale, colorScheme: one.colorScheme});
      const look = async (step) => {
        if (pictures) await page.screenshot({path: resolve(pictures, `${language}-questions-${step}.png`), fullPage: true});
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${step}: ${fault}`));
      };
      const dashboard = new Dashboard(page, language);
      await dashboard.signIn(server, 'admin', password);
      await dashboard.open(`#/interviews/${id}`);
      await dashboard.link(one.tab).press('Enter');
      const box = page.getByRole('textbox', {name: one.box});
      await look('empty');

      await box.fill(one.question);
      await box.press('Enter');
      const chip = page.locator('dash-questions .chip', {hasText: one.quote});
      await chip.waitFor();
      assert.ok((await chip.innerText()).includes(one.where), await chip.innerText());
      await look('answered');

      await chip.focus();
      await page.keyboard.press('Enter');
      const mark = page.locator('dash-source-text mark');
      await mark.waitFor();
      assert.ok((await mark.innerText()).includes(one.quote), await mark.innerText());
      await page.waitForFunction(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return focused?.localName === 'mark';
      });
      await look('source');

      await page.keyboard.press('Escape');
      await mark.waitFor({state: 'detached'});
      assert.equal(await chip.evaluate((element) => element.getRootNode().activeElement === element), true, 'focus goes back to where the source was opened');

      await box.fill(one.unknown);
      await box.press('Enter');
      await page.locator('dash-questions').getByText(one.nowhere).waitFor();
      await look('nowhere');

      await dashboard.open('#/candidates');
      await dashboard.link(one.everyone).press('Enter');
      const all = page.getByRole('textbox', {name: one.box});
      await all.fill(one.matter);
      await all.press('Enter');
      const evidence = page.getByRole('article', {name: one.person}).first().locator('.chip').first();
      await evidence.waitFor();
      assert.ok((await evidence.innerText()).includes(one.words), await evidence.innerText());
      await page.getByText(one.index).waitFor();
      await look('everyone');
      await evidence.press('Enter');
      await page.waitForFunction(() => location.hash.startsWith('#/candidates/'));
      assert.deepEqual(faults, []);
      await context.close();
    });
  });
}
