// A recruiter leads a running interview in the AI's place, in a real browser against a real server, as desk.spec.mjs.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {CandidateRoom} from './candidate-room.mjs';
import {Desk} from './desk.mjs';
import {Hiring} from './hiring.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const password = process.env.ADMIN_PASSWORD;

const WORDS = {
  en: {take: 'Take over', write: 'Write to the candidate', release: 'Give back to the AI', said: 'Hello, this is a person of the team.', answer: 'Good to meet you.'},
  de: {take: 'Übernehmen', write: 'An die Bewerberin oder den Bewerber schreiben', release: 'An die KI zurückgeben', said: 'Guten Tag, hier ist ein Mensch aus dem Team.', answer: 'Schön, Sie kennenzulernen.'},
};

let browser;
let hiring;

before(async () => {
  hiring = await Hiring.signIn(server, {password});
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const language of ['en', 'de']) {
  describe(`A running interview in ${language}`, () => {
    it('is led by a person who takes the place, writes, hears the candidate, and gives the place back', async () => {
      const words = WORDS[language];
      const locale = language === 'de' ? 'de-DE' : 'en-GB';
      const {interviewId, link} = await hiring.invite({name: 'Ada Brook', language});
      const candidate = await profile(browser, {locale});
      const room = new CandidateRoom(candidate.page, language);
      await room.open(link);
      await room.step('notice');
      await room.agree();
      await room.practise('Only for practice.');
      await room.begin();
      await room.heardAfter(0);

      const team = await profile(browser, {locale, colorScheme: 'dark'});
      const desk = new Desk(team.page, language);
      await desk.signIn(server, password);
      await team.page.goto(`${server}/dashboard/#/interviews/${interviewId}/conversation`);
      await desk.button(words.take, true).click();
      await desk.field(words.write).waitFor();
      assert.deepEqual(await accessibilityFaults(team.page), []);
      await desk.field(words.write).fill(words.said);
      await team.page.keyboard.press('Enter');
      await candidate.page.getByText(words.said).first().waitFor({timeout: 10_000});
      await room.answer(words.answer);
      await team.page.locator('dash-transcript').getByText(words.answer).waitFor({timeout: 10_000});
      const turns = await hiring.transcript(interviewId);
      assert.equal(turns.find((turn) => turn.content === words.said)?.speaker, 'person');
      assert.notEqual(turns.at(-1).speaker, 'assistant', 'the AI is silent');
      await desk.button(words.release).click();
      await desk.button(words.take, true).waitFor();
      assert.deepEqual(await accessibilityFaults(team.page), []);
      assert.deepEqual([...candidate.complaints, ...team.complaints], []);
      await team.context.close();
      await candidate.context.close();
    });
  });
}
