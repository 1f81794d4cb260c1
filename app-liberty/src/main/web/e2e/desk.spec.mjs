// The team's work with the website's assistant, in a real browser against a real server: BASE_URL, ADMIN_PASSWORD, and CHROMIUM where it is not in a usual place.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {DeskServer} from './desk-server.mjs';
import {Desk} from './desk.mjs';
import {Keyboard} from './keyboard.mjs';

const password = process.env.ADMIN_PASSWORD;
const server = new DeskServer(process.env.BASE_URL ?? 'http://127.0.0.1:8080', password);
const run = Date.now().toString(36);

const STORY = {
  en: {
    title: `Shipping e2e ${run}`,
    text: 'Shipping of a parcel costs 4.90 euros. We ship for free from 50 euros.',
    question: 'What does shipping of a parcel cost?',
    quote: /4\.90 euros/,
    changed: 'Shipping of a parcel costs 5.90 euros.',
    changedQuote: /5\.90 euros/,
    more: 'Parcels leave on Mondays.',
    visitor: `Ada Brook ${run}`,
    message: 'The basket does not load.\n<b>What now?</b>',
    outside: 'Which song do penguins like best?',
  },
  de: {
    title: `Versand e2e ${run}`,
    text: 'Der Versand eines Pakets kostet 4,90 Euro. Ab 50 Euro liefern wir kostenlos.',
    question: 'Was kostet der Versand eines Pakets?',
    quote: /4,90 Euro/,
    changed: 'Der Versand eines Pakets kostet 5,90 Euro.',
    changedQuote: /5,90 Euro/,
    more: 'Pakete gehen montags ab.',
    visitor: `Jürgen Weiß ${run}`,
    message: 'Der Warenkorb lädt nicht.\n<b>Was nun?</b>',
    outside: 'Welches Lied mögen Pinguine am liebsten?',
  },
};

let browser;

before(async () => {
  // What a run that was broken off has left behind would answer too.
  const {items} = await server.call('GET', '/api/v1/shelf');
  for (const left of items.filter((one) => / e2e \w+$/.test(one.title))) await server.call('DELETE', `/api/v1/shelf/${left.id}`);
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

async function visit(language, more = {}) {
  const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB', colorScheme: language === 'de' ? 'dark' : 'light', ...more});
  const desk = new Desk(page, language);
  await desk.signIn(server.url, password);
  return {context, page, complaints, desk};
}

for (const language of ['en', 'de']) {
  describe(`The desk in ${language}`, () => {
    const story = STORY[language];

    it('puts a document on the shelf, asks about it, sees the source and the reason, and takes it away again', async () => {
      const {context, page, complaints, desk} = await visit(language);
      await desk.open('knowledge');
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.shelve(story.title, story.text);
      await desk.ask(story.question);
      await page.getByRole('figure').filter({hasText: story.quote}).filter({hasText: story.title}).waitFor();
      assert.match(await desk.fact(desk.words.rule), /\S/);
      assert.match(await desk.fact(desk.words.reason), /\S/);
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.ask(story.outside);
      await page.getByText(desk.words.outside).waitFor();
      assert.equal(await page.getByRole('figure').count(), 0, 'an answer from nowhere has no source');

      await desk.button(desk.words.editOf(story.title)).click();
      const editor = page.getByRole('listitem').filter({hasText: story.title}).getByRole('textbox', {name: desk.words.text});
      assert.equal(await editor.inputValue(), story.text);
      assert.deepEqual(await accessibilityFaults(page), []);
      await editor.fill(story.changed);
      await desk.button(desk.words.saveEdit).click();
      await desk.button(desk.words.undoOf(story.title)).waitFor();
      await desk.ask(story.question);
      await page.getByRole('figure').filter({hasText: story.changedQuote}).waitFor();
      await desk.button(desk.words.undoOf(story.title)).click();
      await desk.button(desk.words.undoOf(story.title)).waitFor({state: 'detached'});
      await desk.ask(story.question);
      await page.getByRole('figure').filter({hasText: story.quote}).waitFor();

      // somebody else is faster: nothing is overwritten, and nothing written is lost
      await desk.button(desk.words.editOf(story.title)).click();
      await editor.fill(story.changed);
      await server.replace(story.title, `${story.text} ${story.more}`);
      await desk.button(desk.words.saveEdit).click();
      await page.getByText(desk.words.conflict).waitFor();
      assert.equal(await editor.inputValue(), story.changed);
      await desk.button(desk.words.leaveEdit).click();
      await desk.button(desk.words.saveEdit).waitFor({state: 'detached'});

      await desk.button(desk.words.removeOf(story.title)).click();
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.button(desk.words.remove, true).last().click();
      await desk.button(desk.words.removeOf(story.title)).waitFor({state: 'detached'});
      await desk.ask(story.question);
      await page.getByText(desk.words.outside).waitFor();
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('reads a file for the shelf, and puts nothing there by itself', async () => {
      const {context, page, desk} = await visit(language);
      await desk.open('knowledge');
      const before = await page.getByRole('listitem').count();
      await page.locator('input[type=file]').setInputFiles({name: `${story.title}.txt`, mimeType: 'text/plain', buffer: Buffer.from(story.text)});
      await page.getByText(desk.words.wasRead(`${story.title}.txt`)).waitFor();
      assert.equal(await desk.field(desk.words.text).inputValue(), story.text);
      assert.equal(await desk.field(desk.words.title).inputValue(), story.title);
      assert.equal(await page.getByRole('listitem').count(), before);
      await context.close();
    });

    it('sees a ticket arrive, marks it as done, takes that back, and downloads the queue', async () => {
      const {context, page, complaints, desk} = await visit(language, {acceptDownloads: true});
      await desk.open('tickets');
      await page.getByRole('heading', {level: 1, name: desk.words.tickets}).waitFor();
      const id = await server.ticket({name: story.visitor, contact: 'ada@example.org, +49 170 1234567', wants_reply: true, message: story.message, source: 'e2e'});
      await desk.row(id).waitFor({timeout: 25_000});
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.match(await page.getByRole('main').getByRole('listitem').filter({hasText: '#'}).first().innerText(), new RegExp(desk.words.open), 'open ones stand first');

      await desk.find(story.visitor);
      await desk.row(id).click();
      await page.getByRole('heading', {level: 1, name: `Ticket #${id}`}).waitFor();
      await page.getByText('<b>').waitFor();
      assert.match(await page.getByRole('link', {name: 'ada@example.org'}).getAttribute('href'), /^mailto:ada@example\.org\?subject=/);
      assert.equal(await page.getByRole('link', {name: '+49 170 1234567'}).getAttribute('href'), 'tel:+491701234567');
      assert.deepEqual(await accessibilityFaults(page), []);

      await desk.button(desk.words.done).click();
      await desk.button(desk.words.undo).waitFor();
      assert.equal((await server.readTicket(id)).status, 'erledigt');
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.button(desk.words.undo).click();
      await desk.button(desk.words.done).waitFor();
      await desk.button(desk.words.undo).waitFor({state: 'detached'});
      assert.equal((await server.readTicket(id)).status, 'offen');
      const history = page.getByRole('region', {name: desk.words.history}).getByRole('listitem');
      assert.equal(await history.count(), 3, 'it came in, was done, and was opened again');

      await desk.open('tickets');
      const [download] = await Promise.all([page.waitForEvent('download'), desk.button(desk.words.csv).click()]);
      assert.equal(download.suggestedFilename(), 'tickets.csv');
      assert.match(await readFile(await download.path(), 'utf8'), new RegExp(story.visitor));
      await desk.choose(desk.words.doneOnes);
      await desk.find(story.visitor);
      await page.getByRole('heading', {name: desk.words.nomatch}).waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.reload();
      await page.getByRole('heading', {name: desk.words.nomatch}).waitFor();
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('adds feedback beside that of visitors, and reads the figures as numbers', async () => {
      const {context, page, complaints, desk} = await visit(language);
      const comment = `${story.visitor}: ok?`;
      await server.post('/feedback', {session_id: 'demo', user_question: story.question, assistant_reply: 'A', category: 'out_of_scope', comment, rating: 2});
      await desk.open('feedback');
      const entry = page.getByRole('listitem').filter({hasText: comment});
      await entry.getByRole('img', {name: desk.words.rated(2)}).waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await desk.rate(4, `${comment} team`);
      await page.getByRole('listitem').filter({hasText: `${comment} team`}).getByRole('img', {name: desk.words.rated(4)}).waitFor();

      await desk.open('figures');
      await page.getByRole('table', {name: desk.words.byCategory}).getByRole('rowheader').first().waitFor();
      assert.equal(await page.getByRole('table').count(), 3);
      await page.getByText(desk.words.asTable).first().click();
      assert.equal(await page.getByRole('table').count(), 4, 'a chart has its numbers beside it');
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.setViewportSize({width: 360, height: 740});
      for (const place of ['tickets', 'threads', 'feedback', 'knowledge', 'figures', 'log']) {
        await desk.open(place);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${place} fits a narrow screen`);
        assert.deepEqual(await accessibilityFaults(page), [], place);
      }
      assert.deepEqual(complaints, []);
      await context.close();
    });
  });
}

it('The desk without a mouse: a ticket is found, done and undone', async () => {
  const id = await server.ticket({name: `Key Board ${run}`, message: 'Hello', source: 'e2e'});
  const {context, page, desk} = await visit('en');
  const keys = new Keyboard(page);
  await keys.press('Website');
  await desk.row(id).waitFor();
  assert.equal(await keys.focused(), 'Tickets', 'the focus goes along to the new screen');
  await desk.row(id).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {level: 1, name: `Ticket #${id}`}).waitFor();
  await keys.press('Mark as done');
  await desk.button(desk.words.undo).waitFor();
  await keys.press('Undo');
  await desk.button(desk.words.done).waitFor();
  assert.equal((await server.readTicket(id)).status, 'offen');
  assert.equal(await keys.focused(), `Ticket #${id}`, 'the focus is not lost with the button');
  await context.close();
});
