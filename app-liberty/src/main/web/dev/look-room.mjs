// Walks through the candidate's page on the stand-in, takes a picture of every step and has axe look at it.
//   npm run build && node dev/look-room.mjs OUT [en|de] [light|dark] [phone|desktop|narrow|enlarged]
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {accessibilityFaults, launch, profile} from '../e2e/browser.mjs';
import {CandidateRoom} from '../e2e/candidate-room.mjs';
import {startMock} from './mock-server.mjs';
import {SCRIPT} from './mock-script.mjs';

const [out = 'target/look', ...only] = process.argv.slice(2);
const SCREENS = {
  desktop: {viewport: {width: 1280, height: 800}},
  phone: {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true, deviceScaleFactor: 2},
  narrow: {viewport: {width: 360, height: 640}, hasTouch: true, isMobile: true, deviceScaleFactor: 2},
  // 1280 × 800 enlarged to 400 %
  enlarged: {viewport: {width: 320, height: 200}, deviceScaleFactor: 4},
};
await mkdir(out, {recursive: true});
const mock = await startMock({root: process.env.WEB_ROOT ?? 'target/web', thinking: 700});
const browser = await launch();
let faults = 0;

const chosen = (name, all) => (all.some((one) => only.includes(one)) ? only.includes(name) : true);
for (const language of ['en', 'de'].filter((one) => chosen(one, ['en', 'de']))) {
  for (const colorScheme of ['light', 'dark'].filter((one) => chosen(one, ['light', 'dark']))) {
    for (const screen of Object.keys(SCREENS).filter((one) => chosen(one, Object.keys(SCREENS)))) await walk(language, colorScheme, screen);
  }
}
await browser.close();
mock.close();
console.log(faults === 0 ? 'nothing to complain about' : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

async function walk(language, colorScheme, screen) {
  const name = `${language}-${colorScheme}-${screen}`;
  const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB', colorScheme, ...SCREENS[screen]});
  const room = new CandidateRoom(page, language);
  const answers = SCRIPT[language].answers;
  let number = 0;
  const look = async (what, fullPage = false) => {
    await page.waitForTimeout(450);
    await page.screenshot({path: join(out, `${name}-${String(++number).padStart(2, '0')}-${what}.png`), fullPage});
    for (const fault of [...(await accessibilityFaults(page)), ...(await sideways(page, SCREENS[screen].viewport.width))]) {
      faults++;
      console.log(`${name} ${what}: ${fault}`);
    }
  };
  await page.goto(`${mock.url}/`);
  await page.locator('interview-landing').waitFor();
  await look('landing', true);
  await room.open(`${mock.url}/room/#no-such-link`);
  await room.step('bad-link');
  await look('bad-link');
  await room.open(`${mock.url}/room/#demo-${language}-${name}`);
  await room.step('notice');
  await look('notice', true);
  await room.agree();
  await room.practise(answers[0]);
  await look('prepare', true);
  await room.begin();
  await room.heardAfter(0);
  await look('first-question');
  await room.answer(answers[0]);
  await room.heardAfter(2);
  await room.answer(answers[1]);
  await room.heardAfter(4);
  await look('conversation');
  await room.button(room.words.help).click();
  await look('help');
  await page.keyboard.press('Escape');
  await page.locator('room-view-settings ik-button').click();
  await look('view');
  await page.keyboard.press('Escape');
  await page.request.post(`${mock.url}/mock/fail?n=1`);
  await room.box.fill(answers[0].slice(0, 80));
  await page.locator('room-composer ik-button').click();
  await room.situation('failed');
  await look('not-saved');
  await page.request.post(`${mock.url}/mock/drop?ms=3500`);
  await room.lost();
  await look('lost');
  await room.back();
  await look('back');
  await room.heardAfter(6);
  await room.pause();
  await look('pause');
  await room.proceed();
  await room.box.fill('x '.repeat(3_700));
  await look('long');
  await room.box.fill('');
  await room.button(room.words.end).click();
  await look('end-dialog');
  await page.keyboard.press('Escape');
  await page.request.post(`${mock.url}/mock/stop`);
  await room.button(room.words.next).waitFor();
  await look('goodbye');
  await room.button(room.words.next).click();
  await room.step('over');
  await look('over', true);
  await room.open(`${mock.url}/room/#abandoned-${language}`);
  await room.step('over');
  await look('abandoned');
  for (const complaint of complaints) {
    faults++;
    console.log(`${name}: ${complaint}`);
  }
  await context.close();
}

/** A page that has to be pushed sideways. */
async function sideways(page, room) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > room ? [`is ${wide} px wide on a screen of ${room}`] : [];
}
