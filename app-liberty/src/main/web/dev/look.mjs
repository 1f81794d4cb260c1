// Opens every screen of the dashboard on the stand-in server, in both colour schemes, languages and widths; axe must find nothing, and no page may log an error.
// node dev/look.mjs [folder for screenshots] [part of a screen's name]; CHROMIUM names the browser.
import {mkdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {chromium} from 'playwright-core';
import {startMock} from './mock-recruiter.mjs';

const [folder = '', only = ''] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
if (folder) mkdirSync(folder, {recursive: true});

const SCREENS = {
  home: '#/', 'home-filtered': '#/?text=nothing-like-this', schedule: '#/schedule?candidate=c-jonas',
  roles: '#/roles', 'role-new': '#/roles/new', role: '#/roles/r-backend', 'role-draft': '#/roles/r-data',
  candidates: '#/candidates', candidate: '#/candidates/c-leyla', 'candidate-new': '#/candidates/new', import: '#/candidates/import',
  'interview-new': '#/interviews/i-new', 'interview-overview': '#/interviews/i-report/overview', live: '#/interviews/i-live/conversation',
  transcript: '#/interviews/i-report/conversation', report: '#/interviews/i-report/report', questions: '#/interviews/i-report/questions', 'report-failed': '#/interviews/i-failed/report',
  'report-running': '#/interviews/i-running/report', 'report-decided': '#/interviews/i-decided/report', accounts: '#/accounts', work: '#/work',
  'web-tickets': '#/website', 'web-tickets-none': '#/website?owner=me&due=overdue', 'web-ticket': '#/website/tickets/73', 'web-ticket-merged': '#/website/tickets/70', 'web-ticket-silent': '#/website/tickets/71',
  'web-threads': '#/website/conversations', 'web-thread-waiting': '#/website/conversations/t-waiting', 'web-thread-mine': '#/website/conversations/t-person', 'web-thread-other': '#/website/conversations/t-other',
  'web-thread-gone': '#/website/conversations/nowhere', 'web-feedback': '#/website/feedback', 'web-knowledge': '#/website/knowledge', 'web-knowledge-about': '#/website/knowledge?about=Versand%20%C3%96sterreich',
  'web-figures': '#/website/figures', 'web-log': '#/website/log',
  profile: '#/profile', nowhere: '#/nowhere',
};
const EMPTY = {
  'home-empty': '#/', 'work-empty': '#/work', 'web-tickets-empty': '#/website', 'web-threads-empty': '#/website/conversations', 'web-feedback-empty': '#/website/feedback', 'web-figures-empty': '#/website/figures', 'web-log-empty': '#/website/log',
};
const LOOKS = [
  {scheme: 'light', lang: 'en', viewport: {width: 1440, height: 900}},
  {scheme: 'dark', lang: 'de', viewport: {width: 1440, height: 900}},
  {scheme: 'light', lang: 'de', viewport: {width: 390, height: 844}},
  {scheme: 'dark', lang: 'en', viewport: {width: 360, height: 740}},
];

const mock = await startMock();
const none = await startMock({empty: true});
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
let faults = 0;
const fault = (text) => {
  faults++;
  console.log(text);
};

/** Asks twice: once for what is there, with each kind of source opened, once for what is not. */
async function asked(page, inspect, call) {
  const box = page.locator('dash-questions textarea');
  for (const [name, question] of [['questions-none', 'Does she own a horse?'], ['questions-answered', 'Kafka?']]) {
    await box.fill(question);
    await box.press('Enter');
    await page.locator('dash-questions article h3', {hasText: question}).waitFor();
    call(name);
    await inspect();
  }
  for (const [i, name] of ['questions-cv', 'questions-page', 'questions-job', 'questions-said'].entries()) {
    await page.locator('dash-questions .chip').nth(i).click();
    await page.locator('dash-source-text mark').waitFor();
    call(name);
    await inspect();
  }
  await page.keyboard.press('Escape');
  if (await page.locator('dash-source-text').count()) fault('questions: Escape does not close the source');
}

for (const {scheme, lang, viewport} of LOOKS) {
  const context = await browser.newContext({colorScheme: scheme, viewport, reducedMotion: 'reduce', bypassCSP: false});
  await context.addInitScript((chosen) => localStorage.setItem('ik.lang', chosen), lang);
  await context.addInitScript(axe);
  const page = await context.newPage();
  const name = () => `${current}-${scheme}-${lang}-${viewport.width}`;
  let current = 'sign-in';
  page.on('console', (message) => message.type() === 'error' && !/40[0-9]/.test(message.text()) && fault(`${name()}: console: ${message.text()}`));
  page.on('pageerror', (error) => fault(`${name()}: ${error.message}`));
  const inspect = async () => {
    await page.waitForTimeout(350);
    if (folder) await page.screenshot({path: `${folder}/${name()}.png`, fullPage: true});
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) fault(`${name()}: ${wide} px wider than the window`);
    const result = await page.evaluate(() => globalThis.axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
    for (const violation of result.violations) {
      for (const node of violation.nodes.slice(0, 3)) fault(`${name()}: ${violation.id}: ${JSON.stringify(node.target)} ${node.failureSummary?.split('\n')[1] ?? ''}`);
    }
  };
  const enter = async (url) => {
    await page.goto(`${url}/dashboard/`);
    await page.locator('input[name=username]').fill('admin');
    await page.locator('input[name=password]').fill('development-only');
    await page.keyboard.press('Enter');
    await page.locator('dash-home h1').waitFor();
  };
  await page.goto(`${mock.url}/dashboard/`);
  await page.locator('dash-sign-in h1').waitFor();
  if ('sign-in'.includes(only)) await inspect();
  await enter(mock.url);
  for (const [screen, address] of Object.entries(SCREENS)) {
    if (!screen.includes(only)) continue;
    current = screen;
    await page.evaluate((hash) => (location.hash = hash), address);
    await inspect();
    if (screen === 'questions') await asked(page, inspect, (what) => (current = what));
  }
  await page.evaluate(() => sessionStorage.clear());
  await enter(none.url);
  for (const [screen, address] of Object.entries(EMPTY)) {
    if (!screen.includes(only)) continue;
    current = screen;
    await page.evaluate((hash) => (location.hash = hash), address);
    await inspect();
  }
  await context.close();
}
await browser.close();
mock.stop();
none.stop();
console.log(`${faults} faults`);
process.exitCode = faults ? 1 : 0;
