// What is read in the background: CVs that are handed in, and the screen that shows administrators what failed. BASE_URL, ADMIN_PASSWORD, and CHROMIUM where it is not in a usual place.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {Dashboard} from './dashboard.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const password = process.env.ADMIN_PASSWORD;
const pictures = process.env.SCREENSHOTS;

let browser;

before(async () => {
  browser = await launch();
  if (pictures) await mkdir(pictures, {recursive: true});
});

after(() => browser?.close());

describe('Work in the background', () => {
  it('reads CVs that were handed in, shows what was given up in both languages, runs it again, and says when nothing is left', async () => {
    const {page, context, complaints} = await profile(browser, {locale: 'en-GB', colorScheme: 'light'});
    const faults = [];
    const look = async (step) => {
      if (pictures) await page.screenshot({path: resolve(pictures, `work-${step}.png`), fullPage: true});
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${step}: ${fault}`));
    };
    const dashboard = new Dashboard(page, 'en');
    await dashboard.signIn(server, 'admin', password);
    await dashboard.open('#/candidates/import');
    const screen = page.locator('dash-candidate-import');
    const broken = {name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and then nothing')};
    const cv = {name: 'nora.txt', mimeType: 'text/plain', buffer: Buffer.from('Nora Lindqvist\nBaker since 2019, three shops, forty people.')};
    await screen.locator('input[type=file]').setInputFiles([broken, cv]);
    await screen.getByRole('link', {name: 'Nora Lindqvist'}).waitFor({timeout: 30_000});
    await screen.getByText('Refused:').waitFor({timeout: 30_000});
    await look('import');

    await dashboard.open('#/work');
    const work = page.locator('dash-work');
    const givenUp = work.locator('section[aria-labelledby=given_up]');
    const row = givenUp.getByRole('listitem').filter({hasText: 'CVs to be read'});
    await row.getByText('Last error:').waitFor();
    await look('given-up');
    const switchTo = (language) => page.locator(`ik-lang-switch button[lang=${language}]`).filter({visible: true}).first().click();
    await switchTo('de');
    await givenUp.getByText('Lebensläufe einlesen').waitFor();
    await work.getByRole('heading', {level: 1, name: 'Arbeit im Hintergrund'}).waitFor();
    await look('given-up-de');
    await switchTo('en');
    await row.getByRole('button', {name: /^Run again: CVs to be read/}).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 will be run again.').first().waitFor();
    // what is wrong with the file stays wrong
    await row.getByText('Last error:').waitFor({timeout: 30_000});

    // the file is known after the page was left, too
    await dashboard.open('#/candidates/import');
    await screen.getByText('Refused:').waitFor();
    const again = page.waitForResponse((answer) => answer.url().endsWith('/runs') && answer.request().method() === 'POST');
    await screen.getByRole('button', {name: 'Read again: broken.pdf'}).click();
    assert.equal((await again).status(), 202);
    await screen.getByText('Refused:').waitFor({state: 'detached'});
    await screen.getByText('Refused:').waitFor({timeout: 30_000});
    await screen.getByRole('button', {name: 'Remove: broken.pdf'}).click();
    await screen.getByText('broken.pdf').waitFor({state: 'detached'});
    await dashboard.open('#/work');
    await givenUp.getByText('Nothing was given up. Good.').waitFor({timeout: 30_000});
    await look('empty');
    assert.deepEqual(faults, []);
    assert.deepEqual(complaints, []);
    await context.close();
  });
});
