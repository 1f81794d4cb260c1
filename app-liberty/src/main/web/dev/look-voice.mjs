// Walks through a spoken interview on the stand-in, takes a picture of every step and has axe look at it.
//   npm run build && node --no-warnings dev/look-voice.mjs OUT [en|de] [light|dark] [phone|desktop|narrow]
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {accessibilityFaults, launch, profile} from '../e2e/browser.mjs';
import {recording} from '../e2e/voice/speech.mjs';
import {SpokenRoom} from '../e2e/voice/spoken-room.mjs';
import {startMock} from './mock-server.mjs';

const [out = 'target/look', ...only] = process.argv.slice(2);
const SCREENS = {
  desktop: {viewport: {width: 1280, height: 800}},
  phone: {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true, deviceScaleFactor: 2},
  narrow: {viewport: {width: 320, height: 640}, hasTouch: true, isMobile: true, deviceScaleFactor: 2},
};
await mkdir(out, {recursive: true});
const mock = await startMock({root: process.env.WEB_ROOT ?? 'target/web', thinking: 700});
const speech = await recording('Our oven failed on Friday. I called the bakery next door.', {after: 3});
const browser = await launch(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${speech.file}`]);
let faults = 0;

const chosen = (name, all) => (all.some((one) => only.includes(one)) ? only.includes(name) : true);
for (const language of ['en', 'de'].filter((one) => chosen(one, ['en', 'de']))) {
  for (const colorScheme of ['light', 'dark'].filter((one) => chosen(one, ['light', 'dark']))) {
    for (const screen of Object.keys(SCREENS).filter((one) => chosen(one, Object.keys(SCREENS)))) await walk(language, colorScheme, screen);
  }
}
await browser.close();
mock.close();
await speech.remove();
console.log(faults === 0 ? 'nothing to complain about' : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

async function walk(language, colorScheme, screen) {
  const name = `voice-${language}-${colorScheme}-${screen}`;
  const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB', colorScheme, ...SCREENS[screen]});
  await page.addInitScript(() => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => (globalThis.fault ? Promise.reject(new DOMException('Permission denied', 'NotAllowedError')) : real(wanted));
  });
  const room = new SpokenRoom(page, language);
  let number = 0;
  const look = async (what, fullPage = false) => {
    await page.screenshot({path: join(out, `${name}-${String(++number).padStart(2, '0')}-${what}.png`), fullPage});
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const sideways = wide > SCREENS[screen].viewport.width ? [`is ${wide} px wide`] : [];
    for (const fault of [...(await accessibilityFaults(page)), ...sideways]) {
      faults++;
      console.log(`${name} ${what}: ${fault}`);
    }
  };
  await room.open(`${mock.url}/room/#voice-${language}-${name}`);
  await room.agree();
  await look('prepare', true);
  await page.evaluate(() => (globalThis.fault = true));
  await room.testMicrophone();
  await page.locator('room-devices ik-banner').waitFor();
  await look('denied', true);
  await page.evaluate(() => (globalThis.fault = false));
  await room.button(room.spoken.retry).click();
  await room.bar({above: 0.5});
  await look('heard', true);
  await room.pause();
  await room.startSpeaking();
  await room.mute();
  await room.situation('speaking');
  await look('speaking');
  await room.situation('muted');
  await look('muted');
  await room.mute();
  await room.situation('hearing');
  await look('hearing');
  await room.saved().first().waitFor();
  await room.mute();
  await look('saved');
  await room.situation('muted');
  await room.button(room.spoken.settings).click();
  await look('settings');
  await room.button(room.spoken.hold).click();
  await page.keyboard.press('Escape');
  await room.situation('closed');
  await look('hold');
  await page.locator('room-voice .talk').focus();
  await page.keyboard.down('Space');
  await room.situation('hearing');
  await look('holding');
  await page.keyboard.up('Space');
  await page.request.post(`${mock.url}/mock/drop?ms=2500`);
  await room.lost();
  await look('lost');
  await room.back();
  await room.write();
  await look('writing');
  const button = page.locator('room-correction .button').first();
  await button.click();
  await look('correcting');
  await page.locator('room-correction textarea').fill('…');
  await page.locator('room-correction ik-button[type="submit"]').click();
  await page.locator('room-correction p').first().waitFor();
  await look('corrected');
  await page.reload();
  await room.step('interview');
  await page.locator('room-live ik-banner').waitFor();
  await look('reloaded');
  for (const complaint of complaints) {
    faults++;
    console.log(`${name}: ${complaint}`);
  }
  await context.close();
}
