import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {chromium} from 'playwright-core';

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium: the one the environment names, else one in the usual places. */
export async function launch(more = []) {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('Chromium was not found: set CHROMIUM to its path');
  return chromium.launch({executablePath, args: ['--no-sandbox', '--disable-background-networking', ...more]});
}

/** A browser profile of its own. Whatever the page complains about is collected in `complaints`. */
export async function profile(browser, {locale = 'en-GB', colorScheme = 'light', ...more} = {}) {
  const context = await browser.newContext({locale, colorScheme, viewport: {width: 1280, height: 800}, ...more});
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A server that cannot be reached is part of some journeys, and the browser reports every such call.
    if (message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(message.text())) complaints.push(message.text());
  });
  return {context, page, complaints};
}

let axe;

/** What axe finds wrong with the page as it stands, one line each. */
export async function accessibilityFaults(page) {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Colours in the middle of a fade are nobody's to read.
  await page.emulateMedia({reducedMotion: 'reduce'});
  await page.waitForTimeout(100);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const {violations} = await page.evaluate(() =>
    globalThis.axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']}),
  );
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${one.help} (${node.target.join(' ')}) ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}
