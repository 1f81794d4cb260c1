// The website assistant in a real browser, on pages of another origin under a strict policy, against a real server: BASE_URL, ADMIN_PASSWORD, and CHROMIUM where it is
// not in a usual place. The server must let in http://127.0.0.1:SITE_PORT (INTERVIEW_ALLOWED_ORIGINS). With SCREENSHOTS, pictures go to that folder.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {Assistant} from './assistant.mjs';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {Keyboard} from './keyboard.mjs';
import {Site} from './site.mjs';
import {Team} from './team.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const run = Date.now().toString(36);
const WIDE = {width: 1280, height: 800};
const PHONE = {width: 390, height: 844};

const STORY = {
  en: {
    title: `Parcels widget ${run}`,
    text: 'We deliver to the whole of Europe. A parcel to Norway costs 12.50 euros. It takes five days; more at https://example.org/norway. <img src=x onerror=alert(1)>',
    question: 'What does a parcel to Norway cost?',
    quote: 'A parcel to Norway costs 12.50 euros.',
    outside: 'Which song do penguins like best?',
    matter: `The basket is empty ${run} en`,
    hello: 'Hello',
  },
  de: {
    title: `Pakete widget ${run}`,
    text: 'Wir liefern in ganz Europa. Ein Paket nach Norwegen kostet 12,50 Euro. Es braucht fünf Tage; mehr unter https://example.org/norwegen. <img src=x onerror=alert(1)>',
    question: 'Was kostet ein Paket nach Norwegen?',
    quote: 'Ein Paket nach Norwegen kostet 12,50 Euro.',
    outside: 'Welches Lied mögen Pinguine am liebsten?',
    matter: `Der Warenkorb ist leer ${run} de`,
    hello: 'Hallo',
  },
};

let browser;
let site;
let team;

before(async () => {
  team = await Team.signIn(server, process.env.ADMIN_PASSWORD);
  await team.clear((title) => / widget \w+$/.test(title));
  for (const {title, text} of Object.values(STORY)) await team.shelve(title, text);
  site = await Site.open(server, {port: Number(process.env.SITE_PORT ?? 8099)});
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await team?.clear((title) => / widget \w+$/.test(title));
});

async function visit(language, {path = '/', at = site, attributes = '', body = '', ...more} = {}) {
  const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB', ...more});
  await page.addInitScript(() => {
    globalThis.told = [];
    for (const name of ['open', 'close', 'message', 'answer', 'ticket', 'feedback', 'handover', 'problem', 'expired']) {
      document.addEventListener(`interview-widget:${name}`, (event) => globalThis.told.push([name, event.detail]));
    }
  });
  await page.goto(at.page(path, {lang: language, attributes, body}));
  return {context, page, complaints, assistant: new Assistant(page, language)};
}

async function picture(page, name) {
  if (!process.env.SCREENSHOTS) return;
  await mkdir(process.env.SCREENSHOTS, {recursive: true});
  await page.screenshot({path: `${process.env.SCREENSHOTS}/widget-${name}.png`});
}

for (const language of ['en', 'de']) {
  describe(`The assistant on somebody else's page, in ${language}`, () => {
    const story = STORY[language];

    it('answers from a document, opens the passage, takes a thumb, and has it all again on the next page', async () => {
      const {context, page, complaints, assistant} = await visit(language, {attributes: `prompts="${story.question}"`});
      const {words} = assistant;
      await assistant.open();
      await page.locator('[part=header]').getByText(words.aiLabel).waitFor();
      await picture(page, `${language}-open-light`);
      assert.deepEqual(await assistant.faults(), []);
      await picture(page, `${language}-open-dark`);
      await assistant.button(story.question).click();
      await assistant.button(new RegExp(story.title)).first().click();
      assert.equal(await page.locator('mark').first().innerText(), story.quote);
      await page.getByRole('heading', {name: story.title}).waitFor();
      // What stands in a document is text.
      await page.locator('blockquote', {hasText: '<img src=x onerror=alert(1)>'}).waitFor();
      assert.equal(await page.locator('blockquote img').count(), 0);
      assert.deepEqual(await assistant.faults(), []);
      await page.keyboard.press('Escape');
      assert.match(await new Keyboard(page).focused(), new RegExp(story.title), 'the focus is back on the source');

      await assistant.button(words.bad).click();
      await page.getByRole('radio', {name: words.partly}).check();
      await page.getByLabel(words.more).fill(story.matter);
      assert.deepEqual(await assistant.faults(), []);
      await assistant.button(words.feedbackSend).click();
      await assistant.text(words.rated).waitFor();
      const given = (await team.feedback()).find((one) => one.comment === `${words.partly}: ${story.matter}`);
      assert.deepEqual([given.user_question, given.category, given.rating], [story.question, 'not_helpful', 1]);

      await page.goto(site.page('/next', {lang: language}));
      await assistant.field.waitFor();
      await assistant.text(words.rated).waitFor();
      assert.ok((await assistant.said()).includes(story.question));
      assert.notEqual(await new Keyboard(page).focused(), words.message, 'a page that opens keeps its focus');
      assert.deepEqual(await context.cookies(), []);
      const link = page.getByRole('link', {name: /example\.org/});
      for (const one of await link.all()) assert.deepEqual([await one.getAttribute('rel'), await one.getAttribute('target')], ['noopener noreferrer', '_blank']);
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('says as data that it does not know, and takes a message to a person by the form', async () => {
      const {context, page, complaints, assistant} = await visit(language, {attributes: 'privacy-contact="privacy@example.org" privacy-url="https://example.org/privacy"', viewport: PHONE});
      const {words} = assistant;
      await assistant.open();
      await assistant.ask(story.outside);
      await picture(page, `${language}-outside-phone`);
      assert.deepEqual(await assistant.faults(), []);
      await assistant.button(words.missing).click();
      await page.getByLabel(words.looked).last().fill(`${story.matter}?`);
      await assistant.button(words.feedbackSend).click();
      await assistant.text(words.rated).waitFor();
      const given = (await team.feedback()).find((one) => one.comment === `${story.matter}?`);
      assert.deepEqual([given.category, given.user_question], ['out_of_scope', story.outside]);

      await assistant.button(words.ticket).last().click();
      await page.getByRole('combobox', {name: words.category}).waitFor();
      await assistant.button(words.ticketSend).click();
      await assistant.text(words.needed).waitFor();
      await assistant.text(words.consentNeeded).waitFor();
      await page.getByLabel(words.reply).check();
      await page.getByLabel(words.ticketMessage, {exact: true}).fill(story.matter);
      await page.getByLabel(words.consent).check();
      await assistant.button(words.ticketSend).click();
      await assistant.text(words.replyNeeds).waitFor();
      assert.deepEqual(await assistant.faults(), []);
      await picture(page, `${language}-ticket-phone`);
      assert.equal(await page.getByRole('link', {name: 'privacy@example.org'}).getAttribute('href'), 'mailto:privacy@example.org');

      // What could not be sent stays, and can be sent again.
      await context.route('**/interview/api/escalations', (route) => route.abort());
      await page.getByLabel(words.name).fill('Jürgen Weiß');
      await page.getByLabel(words.contact).fill('juergen@example.org, 0170 1234567');
      await page.getByRole('combobox', {name: words.category}).selectOption('Technisches Problem');
      await assistant.button(words.ticketSend).click();
      await page.getByRole('alert').waitFor();
      await page.keyboard.press('Escape');
      await assistant.button(words.ticket).last().click();
      assert.equal(await page.getByLabel(words.ticketMessage, {exact: true}).inputValue(), story.matter);
      await context.unroute('**/interview/api/escalations');
      await assistant.button(words.ticketSend).click();
      const [, number] = (await assistant.text(words.arrived).innerText()).match(words.arrived);
      const {session_id: conversation} = (await assistant.kept()).session;
      const {name, email, phone, wants_reply, category, message, source, session_id} = await team.ticket(number);
      assert.deepEqual(
        {name, email, phone, wants_reply, category, message, source, session_id},
        {name: 'Jürgen Weiß', email: 'juergen@example.org', phone: '0170 1234567', wants_reply: true, category: 'Technisches Problem', message: story.matter, source: 'widget', session_id: conversation},
      );
      assert.equal((await team.tickets(story.matter)).length, 1);
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('loses no word when nobody is reached, and says each once', async () => {
      const {context, page, complaints, assistant} = await visit(language);
      const {words} = assistant;
      await assistant.open();
      await assistant.ask(story.hello);
      await context.route('**/interview/api/**', (route) => route.abort());
      await assistant.say(story.question);
      await assistant.text(words.offline).waitFor();
      await assistant.say(story.outside);
      await assistant.field.fill(story.matter);
      assert.deepEqual(await assistant.unsent(), [story.question, story.outside]);
      assert.deepEqual(await assistant.faults(), []);
      await picture(page, `${language}-offline`);

      await page.reload();
      await assistant.text(words.offline).waitFor();
      assert.deepEqual(await assistant.unsent(), [story.question, story.outside]);
      assert.equal(await assistant.field.inputValue(), story.matter);

      // The server hears the first of them, but its answer gets lost.
      let lost = 0;
      await context.unroute('**/interview/api/**');
      await context.route('**/chat/messages', async (route) => {
        if (lost++ > 0) return route.continue();
        await route.fetch();
        await route.abort();
      });
      await assistant.button(words.retry).click();
      await assistant.answers.nth(3).waitFor({timeout: 15_000});
      const {messages} = await assistant.thread(server);
      assert.deepEqual(messages.filter((one) => one.author === 'visitor').map((one) => one.text), [story.hello, story.question, story.outside]);
      assert.deepEqual(await assistant.unsent(), []);
      assert.equal(await assistant.field.inputValue(), story.matter);
      assert.deepEqual(complaints.filter((one) => !/ERR_FAILED/.test(one)), []);
      await context.close();
    });

    it('goes on unseen with a new secret, and says kindly when a conversation is over for good', async () => {
      const {context, page, complaints, assistant} = await visit(language);
      const {words} = assistant;
      await assistant.open();
      await assistant.ask(story.hello);
      const {session} = await assistant.kept();
      await assistant.remember({session: {...session, expires_at: new Date(Date.now() + 1000).toISOString()}});
      await assistant.ask(story.question);
      const renewed = (await assistant.kept()).session;
      assert.equal(renewed.session_id, session.session_id);
      assert.notEqual(renewed.client_secret, session.client_secret);
      assert.equal((await assistant.thread(server)).messages.length, 4);

      await assistant.remember({session: {...renewed, client_secret: `${renewed.client_secret.slice(0, -3)}abc`}});
      await assistant.say(story.matter);
      await page.getByRole('alertdialog').getByText(words.expired, {exact: true}).waitFor();
      assert.deepEqual(await assistant.faults(), []);
      await picture(page, `${language}-expired`);
      assert.equal(await new Keyboard(page).focused(), words.restart);
      await page.keyboard.press('Enter');
      assert.equal(await assistant.field.inputValue(), story.matter, 'what was not sent is not lost');
      await page.keyboard.press('Enter');
      await assistant.answers.nth(1).waitFor();
      assert.notEqual((await assistant.kept()).session.session_id, session.session_id);
      assert.deepEqual(complaints, []);
      await context.close();
    });
  });
}

it('A page of an origin that is not allowed is refused before anything is kept, and its visitor keeps the text', async () => {
  const foreign = await Site.open(server);
  const stored = await team.stats();
  const {context, page, assistant} = await visit('en', {at: foreign});
  await assistant.open();
  await assistant.say(STORY.en.matter);
  await assistant.text(assistant.words.offline).waitFor();
  assert.deepEqual(await assistant.unsent(), [STORY.en.matter]);
  await assistant.button(assistant.words.ticket).last().click();
  await page.getByLabel(assistant.words.ticketMessage, {exact: true}).fill(`foreign ${run}`);
  await page.getByLabel(assistant.words.consent).check();
  await assistant.button(assistant.words.ticketSend).click();
  await page.getByRole('alert').waitFor();
  assert.deepEqual(await team.stats(), stored);
  assert.deepEqual(await team.tickets(`foreign ${run}`), []);
  const told = await page.evaluate(() => globalThis.told.map(([name]) => name));
  assert.ok(told.includes('problem') && !told.includes('message'), told.join());
  await context.close();
  await foreign.close();
});

it('The page hears what happens, and nobody’s words', async () => {
  const {context, page, assistant} = await visit('en');
  await assistant.open();
  await assistant.ask(STORY.en.question);
  await assistant.button(assistant.words.good).click();
  await assistant.text(assistant.words.rated).waitFor();
  await page.keyboard.press('Escape');
  const told = await page.evaluate(() => globalThis.told);
  const {sources} = told[2][1];
  assert.ok(sources > 0);
  assert.deepEqual(told, [
    ['open', null],
    ['message', {position: 1}],
    ['answer', {position: 2, outOfScope: false, sources}],
    ['feedback', {rating: 5}],
    ['close', null],
  ]);
  await context.close();
});

it('A visitor leaves a conversation and nothing of it stays; the page may load the script twice and change its language', async () => {
  const {context, page, complaints, assistant} = await visit('en', {body: `<script src="${server}/interview/widget.js" defer></script>`});
  assert.deepEqual(await assistant.kept(), {});
  await assistant.open();
  assert.deepEqual(await assistant.kept(), {}, 'nothing is kept before something is said');
  await page.evaluate((text) => document.querySelector('interview-widget').ask(text), STORY.en.hello);
  await assistant.answers.nth(1).waitFor();
  assert.match((await assistant.kept()).visitor, /^[0-9a-f-]{36}$/);
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  const german = new Assistant(page, 'de');
  await german.button(german.words.fresh).click();
  assert.deepEqual(await german.faults(), []);
  await german.button(german.words.remove).click();
  assert.deepEqual(await german.said(), ['Guten Tag! Wie kann ich Ihnen helfen?']);
  assert.deepEqual(await german.kept(), {unsent: [], rated: []});
  await page.reload();
  await assistant.field.waitFor();
  assert.equal((await assistant.said()).length, 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

it('Without a mouse: opened, asked, closed, and the focus is where it was', async () => {
  const {context, page, assistant} = await visit('en', {body: '<a href="#x">Before</a>', reducedMotion: 'reduce'});
  const keys = new Keyboard(page);
  await keys.press('Ask the AI assistant');
  await assistant.field.waitFor();
  assert.equal(await keys.focused(), 'Your message');
  await page.keyboard.type('First');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Second');
  assert.equal(await assistant.field.inputValue(), 'First\nSecond');
  await page.keyboard.press('Enter');
  await assistant.answers.nth(1).waitFor();
  assert.equal(await assistant.field.inputValue(), '');
  await keys.to('Before');
  await keys.to('Your message');
  await page.keyboard.press('Escape');
  assert.equal(await keys.focused(), 'Ask the AI assistant');

  await page.setViewportSize(PHONE);
  await page.keyboard.press('Enter');
  await assistant.field.waitFor();
  const seen = new Set();
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Tab');
    seen.add(await keys.focused());
  }
  assert.ok(seen.has('Your message') && !seen.has('Before'), 'on a small screen the focus stays in the dialog');
  const box = await page.getByRole('dialog').boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, PHONE.width, PHONE.height]);
  // As when the keyboard comes up.
  await page.setViewportSize({width: PHONE.width, height: 420});
  await page.waitForFunction(() => document.querySelector('interview-widget').shadowRoot.querySelector('.composer').getBoundingClientRect().bottom <= 420);
  await page.keyboard.press('Escape');
  await assistant.button(assistant.words.launch).waitFor();
  await context.close();
});

it('A text that is too long is told before it is sent, and nothing depends on storage', async () => {
  const {context, page, complaints, assistant} = await visit('de');
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    }
  });
  await page.reload();
  await assistant.open();
  await assistant.field.fill('x'.repeat(3_700));
  await assistant.text(assistant.words.left).waitFor();
  await assistant.field.fill('x'.repeat(4_001));
  await assistant.text(assistant.words.over).waitFor();
  assert.equal(await assistant.button(assistant.words.send).isDisabled(), true);
  await assistant.ask('Hallo');
  assert.match(await assistant.ask(STORY.de.question), /12,50/);
  assert.deepEqual(complaints, []);
  await context.close();
});

it('Looks right in every theme, on a phone and on a desk', async () => {
  for (const [size, viewport] of Object.entries({wide: WIDE, phone: PHONE})) {
    for (const theme of ['light', 'dark', 'glass']) {
      const {context, page, complaints, assistant} = await visit('de', {attributes: `theme="${theme}"`, viewport});
      await assistant.open();
      await assistant.ask(STORY.de.question);
      assert.deepEqual(await accessibilityFaults(page), [], `${theme} ${size}`);
      const styles = await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).animationName);
      assert.equal(styles, 'none', 'who wants less motion gets none');
      await picture(page, `${theme}-${size}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.deepEqual(complaints, []);
      await context.close();
    }
  }
});

it('The demo page shows it in both languages', async () => {
  for (const language of ['en', 'de']) {
    const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB'});
    await page.goto(`${server}/interview/`);
    const assistant = new Assistant(page, language);
    await assistant.button(assistant.words.launch).waitFor();
    assert.deepEqual(await assistant.faults(), []);
    await assistant.open();
    await picture(page, `${language}-demo`);
    assert.deepEqual(complaints, []);
    await context.close();
  }
});

it('Benchmark: from the script to a button that answers, on a processor four times slower', async (test) => {
  const {context, page} = await profile(browser);
  await page.goto(site.page('/bench'));
  const figures = [];
  for (let i = 0; i < 5; i++) {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await page.evaluate(() => sessionStorage.clear());
    await page.reload({waitUntil: 'commit'});
    figures.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const look = () => {
              const script = performance.getEntriesByType('resource').find((one) => one.name.endsWith('/widget.js'));
              const button = document.querySelector('interview-widget')?.shadowRoot?.querySelector('.launch');
              if (!script || !button) return setTimeout(look, 1);
              button.click();
              const opened = () => {
                const root = document.querySelector('interview-widget').shadowRoot;
                if (root.activeElement?.matches('textarea')) resolve(Math.round(performance.now() - script.responseEnd));
                else setTimeout(opened, 1);
              };
              opened();
            };
            look();
          }),
      ),
    );
    await cdp.detach();
  }
  figures.sort((a, b) => a - b);
  test.diagnostic(`widget loaded to opened by a click with the focus in the field, 4x CPU throttle: median ${figures[2]} ms, worst ${figures[4]} ms`);
  await context.close();
});
