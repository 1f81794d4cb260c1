// The candidate's journey in a real browser against a real server: BASE_URL, ADMIN_PASSWORD, and CHROMIUM where it is not in a usual place.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {CandidateRoom} from './candidate-room.mjs';
import {Hiring} from './hiring.mjs';
import {Keyboard} from './keyboard.mjs';
import {layLine} from './line.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const password = process.env.ADMIN_PASSWORD;

const ANSWERS = {
  en: [
    'Last year our oven broke on the Friday before Easter. I called the bakery next door, moved the bread there and rewrote the shifts. We sold everything by noon.',
    'I planned the shifts of four people on paper first, asked each of them, and then put the plan on the wall. Nobody was surprised, and we had no gaps.',
    'Then I checked the fridge temperatures twice a day and wrote them down. The inspection found nothing.',
  ],
  de: [
    'Letztes Jahr ging am Karfreitag unser Ofen kaputt. Ich habe die Bäckerei nebenan angerufen, das Brot dorthin gebracht und die Schichten neu geschrieben. Bis Mittag war alles verkauft.',
    'Ich habe die Schichten für vier Leute zuerst auf Papier geplant, alle gefragt und den Plan dann aufgehängt. Niemand war überrascht, und es gab keine Lücken.',
    'Danach habe ich zweimal am Tag die Temperaturen im Kühlraum geprüft und aufgeschrieben. Bei der Kontrolle gab es keine Beanstandung.',
  ],
};

let browser;
let hiring;
let line;

before(async () => {
  line = await layLine(server);
  hiring = await Hiring.signIn(server, {password});
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await line?.close();
});

for (const language of ['en', 'de']) {
  describe(`A candidate in ${language}`, () => {
    it('comes in by the link, agrees, is interviewed, loses the line, comes back to the same question, and takes a transcript along', async () => {
      const name = language === 'de' ? 'Jürgen Weiß' : 'Ada Brook';
      const {interviewId, link} = await hiring.invite({name, language});
      const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB', colorScheme: language === 'de' ? 'dark' : 'light'});
      const room = new CandidateRoom(page, language);
      const faults = [];
      const look = async (step) => faults.push(...(await accessibilityFaults(page)).map((fault) => `${step}: ${fault}`));

      await room.open(line.url + new URL(link, server).pathname + new URL(link, server).hash);
      await room.step('notice');
      assert.equal(new URL(page.url()).hash, '', 'the secret leaves the address bar');
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      await look('notice');
      await room.agree();
      await room.practise('Only for practice.');
      await look('prepare');

      await room.begin();
      await room.heardAfter(0);
      await look('interview');
      await room.answer(ANSWERS[language][0]);
      await room.heardAfter(2);

      const question = await room.question();
      const before = await room.turns();
      line.cut();
      await room.lost();
      await look('line lost');
      await room.box.fill(ANSWERS[language][1]);
      await room.button(room.words.send).click();
      line.mend();
      await room.back();
      await room.saved().nth(1).waitFor();
      const reply = await room.heardAfter(before.at(-1).position + 1);
      assert.ok(reply.length > 0);
      const after = await room.turns();
      assert.deepEqual(after.slice(0, before.length), before, 'what was said stays as it was');
      assert.equal(after.filter((turn) => turn.content === ANSWERS[language][1]).length, 1, 'the answer written without a line is there once');
      assert.ok(before.at(-1).content.endsWith(question), 'the question was still the same one');

      await page.reload();
      await room.step('interview');
      await room.saved().nth(1).waitFor();
      assert.deepEqual(await room.turns(), after, 'a reload loses nothing and adds nothing');

      await room.help('repeat');
      await room.heardAfter(after.at(-1).position + 1);
      await room.pause();
      await look('pause');
      await room.proceed();
      await room.answer(ANSWERS[language][2]);
      await room.end();
      await look('end');

      const stored = await hiring.transcript(interviewId);
      const own = await room.transcript();
      assert.deepEqual(own.map((turn) => turn.content), stored.map((turn) => turn.content), 'the candidate’s own copy is the transcript');
      assert.deepEqual(stored.map((turn) => turn.position), stored.map((_, i) => i + 1));
      assert.equal(stored.filter((turn) => turn.move === 'opening').length, 1, 'one greeting');
      assert.ok(!stored.some((turn) => turn.content === 'Only for practice.'), 'practice is not stored');
      assert.equal((await hiring.interview(interviewId)).end_reason, 'ended_by_candidate');
      assert.deepEqual(faults, []);
      assert.deepEqual(complaints, []);
      await context.close();
    });
  });
}

it('A candidate without a mouse gets from the link to the end', async () => {
  const {interviewId, link} = await hiring.invite({name: 'Ada Brook', language: 'en'});
  const {context, page} = await profile(browser);
  const room = new CandidateRoom(page);
  const keys = new Keyboard(page);
  await room.open(line.url + new URL(link, server).pathname + new URL(link, server).hash);
  await room.step('notice');
  await keys.press('I have read this and I agree');
  await room.step('prepare');
  assert.equal(await keys.focused(), 'Getting ready', 'the focus goes along to the new step');
  await keys.press('Start the interview');
  await room.heardAfter(0);
  assert.equal(await keys.focused(), 'Your answer', 'the focus is where the candidate goes on');
  await page.keyboard.type('I baked.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Then I cleaned.');
  await page.keyboard.press('Enter');
  await room.saved().first().waitFor();
  await room.heardAfter(2);
  await keys.press('Help');
  await keys.press('Skip this question');
  await room.heardAfter(4);
  await keys.press('End');
  await keys.to('Go on with the interview');
  await keys.press('End the interview');
  await room.step('over');
  const said = (await hiring.transcript(interviewId)).filter((turn) => turn.speaker === 'user').map((turn) => turn.content);
  assert.deepEqual(said, ['I baked.\nThen I cleaned.', 'I would like to skip this question.']);
  await context.close();
});

it('A link that leads nowhere says what to do', async () => {
  const {context, page} = await profile(browser);
  const room = new CandidateRoom(page);
  await room.open(`${line.url}/room/#${'x'.repeat(43)}`);
  await room.step('bad-link');
  assert.deepEqual(await accessibilityFaults(page), []);
  await context.close();
});

it('A second window takes the interview over, and the first one says so', async () => {
  const {link} = await hiring.invite({name: 'Ada Brook', language: 'en'});
  const address = line.url + new URL(link, server).pathname + new URL(link, server).hash;
  const first = await profile(browser);
  const here = new CandidateRoom(first.page);
  await here.open(address);
  await here.agree();
  await here.begin();
  await here.heardAfter(0);
  const second = await profile(browser);
  const there = new CandidateRoom(second.page);
  await there.open(address);
  await there.step('return');
  await there.goOn();
  await there.heardAfter(0);
  await here.step('replaced');
  assert.deepEqual(await accessibilityFaults(first.page), []);
  await first.context.close();
  await second.context.close();
});
