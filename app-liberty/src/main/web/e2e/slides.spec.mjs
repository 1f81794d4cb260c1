// What a website assistant was shown to do before this one, in a real browser against a real server, in both languages: BASE_URL, ADMIN_PASSWORD, SITE_PORT as in
// widget.spec.mjs; with RESTART_URL, whoever runs this restarts the server when that address is called, and a conversation is looked at again afterwards.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Assistant} from './assistant.mjs';
import {launch, profile} from './browser.mjs';
import {Desk} from './desk.mjs';
import {Site} from './site.mjs';
import {Team} from './team.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const password = process.env.ADMIN_PASSWORD;
const run = Date.now().toString(36);

const STORY = {
  en: {
    title: `Knowledge Base slides ${run}`,
    text: 'The workshop on pottery costs 45 euros. It takes place every Saturday at ten. We do not give tax advice; receipts state the full price.',
    appointment: 'Appointment',
    hello: 'Hello',
    helloBack: /AI assistant/,
    question: 'What does the workshop on pottery cost?',
    answer: /45 euros/,
    complaint: `The booking page crashes, nothing works ${run}en. My name is Sarah Miller, sarah.miller@example.org, 0170 1234567.`,
    name: 'Sarah Miller',
    email: 'sarah.miller@example.org',
    phone: '0170 1234567',
    opened: /ticket #(\d+)/i,
    feedback: `Anonymous feedback: your website is a joy to use ${run}en`,
    unresolved: 'That did not help me',
    anonymous: 'anonymous',
    tax: 'Can I deduct my home office from my tax?',
    professional: /tax adviser/i,
    offer: /documents|person/,
  },
  de: {
    title: `Wissensbasis slides ${run}`,
    text: 'Der Workshop zum Töpfern kostet 45 Euro. Er findet jeden Samstag um zehn Uhr statt. Steuerberatung leisten wir nicht; Quittungen nennen den vollen Preis.',
    appointment: 'Terminvereinbarung',
    hello: 'Hallo',
    helloBack: /KI-Assistent/,
    question: 'Was kostet der Workshop zum Töpfern?',
    answer: /45 Euro/,
    complaint: `Die Buchungsseite stürzt ab, nichts funktioniert ${run}de. Ich heiße Sarah Müller, sarah.mueller@example.org, 0170 1234567.`,
    name: 'Sarah Müller',
    email: 'sarah.mueller@example.org',
    phone: '0170 1234567',
    opened: /Ticket #(\d+)/,
    feedback: `Anonymes Feedback: Ihre Website macht Freude ${run}de`,
    unresolved: 'Das hat mir nicht geholfen',
    anonymous: 'anonym',
    tax: 'Kann ich mein Arbeitszimmer von der Steuer absetzen?',
    professional: /Steuerberaterin|Steuerberater/,
    offer: /Unterlagen|Menschen/,
  },
};

let browser;
let site;
let team;

before(async () => {
  team = await Team.signIn(server, password);
  await team.clear((title) => / slides \w+$/.test(title));
  for (const {title, text} of Object.values(STORY)) await team.shelve(title, text);
  site = await Site.open(server, {port: Number(process.env.SITE_PORT ?? 8099)});
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await team?.clear((title) => / slides \w+$/.test(title));
});

async function visit(language) {
  const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB'});
  await page.goto(site.page('/', {lang: language}));
  const assistant = new Assistant(page, language);
  await assistant.open();
  return {context, page, complaints, assistant};
}

/** How the assistant understood the last thing that was said. */
async function routed(assistant) {
  const {messages} = await assistant.thread(server);
  const {intent, agent, reason, boundary} = messages.at(-1).classification;
  assert.match(reason, /\S/, 'the decision has a reason');
  return {intent, agent, boundary};
}

for (const language of ['en', 'de']) {
  describe(`Six slides, in ${language}`, () => {
    const story = STORY[language];

    it('1: the team sees the tickets with date, name, contact, category and status, filters them and marks one as done', async () => {
      const {id} = await team.call('POST', '/interview/api/escalations', {
        name: story.name, contact: `${story.email}, ${story.phone}`, wants_reply: true, category: 'Terminvereinbarung', message: `slide one ${run}${language}`, source: 'slides',
      });
      const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB'});
      const desk = new Desk(page, language);
      await page.goto(`${server}/interview/dashboard/`);
      await desk.signIn(server, password);
      await desk.open('tickets');
      await desk.find(`slide one ${run}${language}`);
      const row = page.getByRole('main').getByRole('listitem').filter({has: desk.row(id)});
      await row.waitFor();
      const shown = await row.innerText();
      for (const part of [story.name, story.appointment, desk.words.open]) assert.ok(shown.includes(part), `${part} stands in ${shown}`);
      await desk.row(id).click();
      await page.getByText(new RegExp(`${new Date().getFullYear()}.*\\d\\d:\\d\\d`)).first().waitFor();
      await page.getByRole('link', {name: story.email}).waitFor();
      await page.getByRole('link', {name: story.phone}).waitFor();
      await desk.button(desk.words.done).click();
      await desk.button(desk.words.undo).waitFor();
      assert.equal((await team.ticket(id)).status, 'erledigt');
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('2: each message goes to the agent it is for, and the decision has a reason', async () => {
      const {context, complaints, assistant} = await visit(language);
      assert.match(await assistant.ask(story.hello), story.helloBack);
      assert.deepEqual(await routed(assistant), {intent: 'smalltalk', agent: 'smalltalk', boundary: null});
      assert.match(await assistant.ask(story.question), story.answer);
      assert.deepEqual(await routed(assistant), {intent: 'knowledge', agent: 'knowledge', boundary: null});
      await assistant.button(new RegExp(story.title)).first().waitFor();
      await assistant.ask(`${story.unresolved}.`);
      assert.deepEqual(await routed(assistant), {intent: 'escalation', agent: 'escalation', boundary: null});
      await assistant.ask(assistant.words.no);
      await assistant.ask(story.complaint);
      assert.deepEqual(await routed(assistant), {intent: 'ticket', agent: 'ticket_widget', boundary: null});
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('3: a complaint in free text becomes a ticket with name, e-mail and phone, once the visitor says yes', async () => {
      const {context, complaints, assistant} = await visit(language);
      const asked = await assistant.ask(story.complaint);
      for (const part of [story.name, story.email, story.phone]) assert.ok(asked.includes(part), `${part} is shown before it is kept`);
      assert.deepEqual(await team.tickets(`${run}${language}.`), [], 'nothing is kept before');
      const before = await assistant.answers.count();
      await assistant.button(assistant.words.yes).click();
      await assistant.answers.nth(before).waitFor();
      const [, number] = (await assistant.answers.nth(before).innerText()).match(story.opened);
      const {session} = await assistant.kept();
      const {name, email, phone, category, status, session_id, message} = await team.ticket(number);
      assert.deepEqual(
        {name, email, phone, category, status, session_id},
        {name: story.name, email: story.email, phone: story.phone, category: 'Technisches Problem', status: 'offen', session_id: session.session_id},
      );
      assert.ok(message.includes(`${run}${language}`));
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('4: feedback without a name is a ticket of its own category, with nobody’s name', async () => {
      const {context, complaints, assistant} = await visit(language);
      const answer = await assistant.ask(story.feedback);
      let number = answer.match(story.opened)?.[1];
      if (!number) {
        const before = await assistant.answers.count();
        await assistant.button(assistant.words.yes).click();
        await assistant.answers.nth(before).waitFor();
        [, number] = (await assistant.answers.nth(before).innerText()).match(story.opened);
      }
      const {name, contact, email, phone, category, message} = await team.ticket(number);
      assert.deepEqual({name, contact, email, phone, category}, {name: '', contact: '', email: null, phone: null, category: 'Feedback'});
      assert.ok(message.includes(`${run}${language}`));
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('5: who says that it did not help is passed on to a person, with the question; without a name where none is given', async () => {
      const {context, complaints, assistant} = await visit(language);
      await assistant.ask(story.question);
      await assistant.ask(`${story.unresolved} ${run}${language}.`);
      assert.equal((await routed(assistant)).intent, 'escalation');
      // Nobody can be reached yet: the visitor writes how, or stays unknown by the button.
      const before = await assistant.answers.count();
      await assistant.page.getByRole('group').filter({has: assistant.button(assistant.words.no)}).getByRole('button').first().click();
      await assistant.answers.nth(before).waitFor();
      await assistant.button(assistant.words.yes).click();
      await assistant.answers.nth(before + 1).waitFor();
      const [, number] = (await assistant.answers.nth(before + 1).innerText()).match(story.opened);
      const {message, name} = await team.ticket(number);
      assert.ok(message.includes(story.unresolved) && message.includes(story.question), message);
      assert.equal(name, '');
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('6: a tax question is declined, the right professional is named, and something else is offered', async () => {
      const {context, complaints, assistant} = await visit(language);
      const answer = await assistant.ask(story.tax);
      assert.match(answer, story.professional);
      assert.match(answer, story.offer);
      assert.deepEqual(await routed(assistant), {intent: 'unsafe', agent: 'safety', boundary: 'tax'});
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('A conversation survives a reload, and a restart of the server', async () => {
      const {context, page, complaints, assistant} = await visit(language);
      await assistant.ask(story.question);
      await page.reload();
      await assistant.answers.nth(1).waitFor();
      const said = await assistant.said();
      assert.ok(said.includes(story.question));
      if (process.env.RESTART_URL && language === 'de') assert.ok((await fetch(process.env.RESTART_URL, {method: 'POST'})).ok);
      await page.reload();
      await assistant.answers.nth(1).waitFor();
      assert.deepEqual(await assistant.said(), said);
      assert.match(await assistant.ask(story.question), story.answer);
      assert.deepEqual(complaints, []);
      await context.close();
    });
  });
}
