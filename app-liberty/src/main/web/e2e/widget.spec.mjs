// The website assistant in a real browser against a real server: BASE_URL, ADMIN_PASSWORD, and CHROMIUM where it is not in a usual place.
import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {Hiring} from './hiring.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const WORDS = {
  de: {open: 'Assistent öffnen', label: 'Ihre Nachricht', title: 'Fragen zum Versand', text: 'Der Versand kostet 4,90 Euro.', ask: 'Was kostet der Versand?', cited: '4,90',
    ticket: 'Das hat mir nicht geholfen. Ich heiße Sarah Weiß, sarah@example.org, 0170 1234567.', yes: 'Ja'},
  en: {open: 'Open the assistant', label: 'Your message', title: 'About delivery', text: 'Delivery costs 5.90 pounds.', ask: 'What does delivery cost?', cited: '5.90',
    ticket: 'That did not help me. My name is Sarah White, sarah@example.org, 0170 1234567.', yes: 'Yes'},
};
let browser;
let team;

before(async () => {
  team = await Hiring.signIn(server, {password: process.env.ADMIN_PASSWORD});
  browser = await launch();
});
after(() => browser?.close());

for (const [language, words] of Object.entries(WORDS)) {
  it(`A visitor in ${language} gets an answer with its source, leaves a ticket and finds the conversation again`, async () => {
    await team.call('POST', '/shelf', {title: words.title, text: words.text});
    const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB'});
    await page.goto(`${server}/interview/`);
    await page.getByRole('button', {name: words.open}).click();
    const say = async (text) => {
      await page.getByLabel(words.label).fill(text);
      await page.keyboard.press('Enter');
    };
    await say(words.ask);
    const source = page.locator('details', {hasText: words.title}).first();
    await source.locator('summary').click();
    assert.ok((await source.locator('blockquote').innerText()).includes(words.cited));
    await say(words.ticket);
    await page.getByRole('button', {name: words.yes, exact: true}).click();
    await page.getByRole('button', {name: words.yes, exact: true}).waitFor({state: 'detached'});
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.reload();
    await page.getByRole('button', {name: words.open}).click();
    await page.getByText(words.ask).first().waitFor();
    assert.deepEqual(complaints, []);
    await context.close();
  });
}
