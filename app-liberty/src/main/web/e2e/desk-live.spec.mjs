// The team's live work with visitors: conversations taken over, tickets answered, the log checked. In a real browser against a real server, as desk.spec.mjs.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {DeskServer} from './desk-server.mjs';
import {Desk} from './desk.mjs';
import {Keyboard} from './keyboard.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const server = new DeskServer(base, process.env.ADMIN_PASSWORD);
const run = Date.now().toString(36);

const STORY = {
  en: {hello: 'My parcel never came. <b>What now?</b>', answer: 'I am looking for your parcel.', thanks: 'Thank you, I am waiting here.', note: 'She called twice.', topic: 'Shipping to Austria'},
  de: {hello: 'Mein Paket kam nie an. <b>Was nun?</b>', answer: 'Ich suche Ihr Paket.', thanks: 'Danke, ich warte hier.', note: 'Sie rief zweimal an.', topic: 'Versand nach Österreich'},
};

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

async function visit(language, more = {}) {
  const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB', colorScheme: language === 'de' ? 'dark' : 'light', ...more});
  const desk = new Desk(page, language);
  await desk.signIn(base, process.env.ADMIN_PASSWORD);
  return {context, page, complaints, desk, words: desk.words};
}

for (const language of ['en', 'de']) {
  describe(`The desk and its visitors in ${language}`, () => {
    const story = STORY[language];

    it('sees on every screen that a visitor waits, takes over, writes and reads live, and gives the conversation back', async () => {
      const visitor = await server.visitor(language);
      await visitor.say(story.hello);
      const {context, page, complaints, desk, words} = await visit(language);
      await visitor.wantPerson();
      await page.waitForFunction(() => /^\(\d+\) /.test(document.title), undefined, {timeout: 20_000});
      // The number stands beside the place, whatever is shown.
      await page.getByRole('link', {name: words.websiteWaiting}).waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);

      await desk.open('threads');
      const first = page.getByRole('main').getByRole('listitem').filter({has: page.getByText(words.waits)}).first();
      await first.waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.goto(`${base}/dashboard/#/website/conversations/${visitor.id}`);
      await page.getByText(story.hello).waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.button(words.take, true).click();
      await desk.field(words.write).waitFor();
      assert.equal((await visitor.until('a person is there', ({handover}) => handover.state === 'person')).handover.person.length > 0, true);

      await desk.field(words.write).fill(story.answer);
      await page.keyboard.press('Enter');
      const thread = await visitor.until('the person has written', ({messages}) => messages.some((one) => one.text === story.answer));
      assert.equal(thread.messages.find((one) => one.text === story.answer).author, 'person');
      await visitor.say(story.thanks);
      await page.getByRole('region', {name: words.messages}).getByText(story.thanks).waitFor({timeout: 5_000});
      assert.deepEqual(await accessibilityFaults(page), []);

      await desk.button(words.release).click();
      await desk.button(words.take, true).waitFor();
      await visitor.until('the assistant answers again', ({handover}) => handover.state === 'none');
      await page.setViewportSize({width: 390, height: 844});
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'it fits a narrow screen');
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('works on a ticket: takes it, sets its time, notes, replies after a second thought, merges and takes that back', async () => {
      const visitor = await server.visitor(language);
      await visitor.say(story.hello);
      const name = `Iris ${language} ${run}`;
      const other = await server.ticket({name: `${name} before`, message: 'The same matter', source: 'e2e'});
      const id = await server.ticket({name, email: 'iris@example.org', wants_reply: true, message: story.hello, source: 'e2e'}, visitor);
      const {context, page, complaints, desk, words} = await visit(language);
      await page.goto(`${base}/dashboard/#/website/tickets/${id}`);
      await page.getByRole('region', {name: words.messages}).getByText(story.hello).waitFor();

      await desk.button(words.takeIt, true).click();
      await desk.button(words.giveBack, true).waitFor();
      assert.equal((await server.readTicket(id)).owner, 'admin');
      await desk.button(words.changeDue).click();
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.locator('input[type=datetime-local]').fill('2031-05-04T09:30');
      await desk.button(words.setDue, true).click();
      await page.locator('input[type=datetime-local]').waitFor({state: 'detached'});
      assert.match((await server.readTicket(id)).due_at, /^2031-05-0[345]T/);

      await page.getByText(words.noteTitle).click();
      await desk.field(words.note).fill(story.note);
      await desk.button(words.addNote).click();
      await page.getByRole('listitem').filter({hasText: story.note}).waitFor();

      await page.getByText(words.noMail).waitFor();
      await desk.field(words.reply).fill(story.answer);
      await page.reload();
      await page.waitForFunction(() => document.title.includes('#'));
      await desk.field(words.reply).waitFor();
      assert.equal(await desk.field(words.reply).inputValue(), story.answer, 'the draft outlives a reload');
      await desk.button(words.send, true).click();
      await desk.button(words.notYet).click();
      assert.equal(await desk.field(words.reply).inputValue(), story.answer);
      assert.equal((await server.readTicket(id)).replies.length, 0, 'what was called back was not sent');
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.button(words.send, true).click();
      await visitor.until('the reply is there', ({messages}) => messages.some((one) => one.text.includes(story.answer)));
      await page.getByRole('region', {name: words.replies}).getByText(story.answer).waitFor();
      assert.equal(await desk.field(words.reply).inputValue(), '');

      await desk.button(words.merge, true).click();
      await page.getByRole('searchbox', {name: words.mergeSearch}).fill(`#${other}`);
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.button(words.mergeInto(other)).click();
      await page.getByRole('link', {name: `#${other}`, exact: true}).waitFor();
      assert.equal((await server.readTicket(id)).merged_into, other);
      await desk.button(words.unmerge).click();
      await desk.button(words.merge, true).waitFor();
      assert.equal((await server.readTicket(id)).merged_into, null);
      const history = await page.getByRole('region', {name: words.history}).getByRole('listitem').allInnerTexts();
      assert.equal(history.length >= 7, true, history.join('\n'));
      assert.deepEqual(await accessibilityFaults(page), []);

      await desk.open('tickets');
      await page.getByRole('combobox', {name: words.owner}).selectOption('me');
      await desk.row(id).waitFor();
      await desk.row(other).waitFor({state: 'detached'});
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('sees how a text will be cited, writes about what visitors miss, checks the log and takes it along', async () => {
      const {context, page, complaints, desk, words} = await visit(language, {acceptDownloads: true});
      await page.goto(`${base}/dashboard/#/website/knowledge?about=${encodeURIComponent(story.topic)}`);
      await desk.field(words.title).waitFor();
      assert.equal(await desk.field(words.title).inputValue(), story.topic);
      await desk.field(words.text).fill('First passage of it.\n\nSecond passage of it.');
      await desk.button(words.preview).click();
      await page.getByRole('figure').filter({hasText: story.topic}).first().waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.field(words.text).fill('');

      await desk.open('log');
      await page.getByRole('row').nth(1).waitFor();
      await desk.button(words.verify).click();
      await page.getByText(words.whole).waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      const [download] = await Promise.all([page.waitForEvent('download'), desk.button(words.parquet).click()]);
      assert.equal((await readFile(await download.path())).subarray(0, 4).toString(), 'PAR1');
      assert.deepEqual(complaints, []);
      await context.close();
    });
  });
}

it('The desk without a mouse: tickets are gone through by the arrow keys', async () => {
  const older = await server.ticket({name: `Arrow ${run} one`, message: 'Hello', source: 'e2e'});
  const newer = await server.ticket({name: `Arrow ${run} two`, message: 'Hello', source: 'e2e'});
  const {context, page, desk} = await visit('en');
  await page.goto(`${base}/dashboard/#/website?text=${encodeURIComponent(`Arrow ${run}`)}`);
  await desk.row(older).waitFor();
  await desk.row(newer).focus();
  await page.keyboard.press('ArrowDown');
  assert.match(await new Keyboard(page).focused(), new RegExp(`^#${older}\\b`));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {level: 1, name: `Ticket #${older}`}).waitFor();
  await page.getByRole('link', {name: 'Ticket before'}).press('Enter');
  await page.getByRole('heading', {level: 1, name: `Ticket #${newer}`}).waitFor();
  await context.close();
});
