// The main job, as two people live it in two browser profiles: from the PDF of a job description to a decision. BASE_URL, ADMIN_PASSWORD, and CHROMIUM where it is not in a usual place.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {accessibilityFaults, launch, profile} from './browser.mjs';
import {CandidateRoom} from './candidate-room.mjs';
import {Dashboard} from './dashboard.mjs';
import {Hiring} from './hiring.mjs';
import {layLine} from './line.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const password = process.env.ADMIN_PASSWORD;
const documents = resolve(import.meta.dirname, '../../../../../adapters-storage/src/test/resources/documents');
const pictures = process.env.SCREENSHOTS;

const CASES = {
  en: {
    locale: 'en-GB',
    colorScheme: 'light',
    job: 'jd-software-engineer-en.pdf',
    title: 'Senior Software Engineer (Java)',
    cv: 'cv-anna-beispiel-en.pdf',
    name: 'Anna Beispiel',
    answers: [
      'At Hafenblick our search answered in 900 ms. I measured where the time went, rewrote the three slowest SQL queries and added two indexes in PostgreSQL. Afterwards it answered in 120 ms.',
      'In 2021 a release broke the booking interface for a customer. I rolled it back within ten minutes, wrote a contract test that showed the fault, and since then such incidents fell from eleven to two a year.',
      'I led the move of the order system from a monolith to six Java services. I cut it along the tables that changed together and moved one service a month, so nobody had to stop working.',
      'Two juniors joined us without experience in Kubernetes. I paired with each of them for an hour a day, and after six weeks both deployed on their own.',
      'I write JUnit tests first for every fault that is reported, and our pipeline in GitLab CI runs them on each push. In the last year no fault came back.',
      'Dispatchers told me that a form took them forty clicks. I sat beside one for a day, and with my team I cut it down to nine clicks.',
    ],
    reason: 'Clear examples with figures; the second interview should look at on-call duty.',
  },
  de: {
    locale: 'de-DE',
    colorScheme: 'dark',
    job: 'jd-pflegefachkraft-de.pdf',
    title: 'Pflegefachkraft für die Innere Medizin',
    cv: 'cv-mehmet-yilmaz-de.pdf',
    name: 'Mehmet Yılmaz',
    answers: [
      'In der Kardiologie betreue ich bis zu neun Patientinnen und Patienten. Als im Mai drei Kollegen krank waren, habe ich die Bezugspflege neu aufgeteilt und die Leitung informiert. Alle Medikamente kamen pünktlich.',
      'Bei der Einführung der digitalen Pflegedokumentation habe ich zwölf Kolleginnen und Kollegen geschult. Ich habe jede Woche eine Sprechstunde angeboten, und nach zwei Monaten haben alle digital dokumentiert.',
      'Ein Patient wurde nachts plötzlich blass und kaltschweißig. Ich habe sofort den Notruf ausgelöst, die Vitalzeichen gemessen und das Notfallteam eingewiesen. Er hat den Infarkt überlebt.',
      'Eine Auszubildende hatte Angst vor der Wundversorgung. Ich habe den Verbandwechsel erst gezeigt, dann haben wir ihn zusammen gemacht, und nach drei Wochen konnte sie ihn allein.',
      'Die Tochter eines Sterbenden war sehr wütend auf uns. Ich habe mich mit ihr hingesetzt, zugehört und jeden Schritt erklärt. Am Ende hat sie sich beim Team bedankt.',
      'Vor jeder Gabe prüfe ich Name, Medikament, Dosis und Uhrzeit. Einmal fiel mir dabei eine doppelte Verordnung auf, ich habe die Ärztin angerufen, und sie wurde gestrichen.',
    ],
    reason: 'Überzeugende Beispiele aus dem Stationsalltag; Schichtdienst im Zweitgespräch klären.',
  },
};

let browser;
let line;
let hiring;

before(async () => {
  line = await layLine(server);
  hiring = await Hiring.signIn(server, {password});
  browser = await launch();
  if (pictures) await mkdir(pictures, {recursive: true});
});

after(async () => {
  await browser?.close();
  await line?.close();
});

for (const [language, one] of Object.entries(CASES)) {
  describe(`The main job in ${language}`, () => {
    it('leads from a job description and a CV in PDF over an interview with a drop-out to a report whose scores open their sentences, and to a decision', async () => {
      const faults = [];
      const recruiter = await profile(browser, {locale: one.locale, colorScheme: one.colorScheme});
      const candidate = await profile(browser, {locale: one.locale, colorScheme: one.colorScheme, viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true});
      const looking = (page) => async (step) => {
        if (pictures) await page.screenshot({path: resolve(pictures, `${language}-${step.replaceAll(' ', '-')}.png`), fullPage: true});
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${step}: ${fault}`));
      };
      const look = looking(recruiter.page);
      const glance = looking(candidate.page);

      const dashboard = new Dashboard(recruiter.page, language);
      await dashboard.signIn(server, 'admin', password);
      await look('home before');
      const title = await dashboard.makeRole(resolve(documents, one.job), look);
      assert.equal(title, one.title);
      await dashboard.importCandidate(resolve(documents, one.cv), one.name);
      await look('candidate');
      const interviewId = await dashboard.schedule(title, 5);
      const link = await dashboard.invite();
      await look('invitation');
      await dashboard.tab('conversation');

      const room = new CandidateRoom(candidate.page, language);
      await room.open(line.url + new URL(link).pathname + new URL(link).hash);
      await room.step('notice');
      await glance('notice');
      await room.agree();
      await glance('prepare');
      await room.begin();
      await room.heardAfter(0);
      await room.answer(one.answers[0]);
      await dashboard.hears(one.answers[0]);
      await room.heardAfter(2);
      await glance('interview');
      await look('conversation');

      const question = await room.question();
      line.cut();
      await room.lost();
      await glance('line lost');
      line.mend();
      await room.back();
      assert.equal(await room.question(), question, 'back at the same question');
      assert.equal((await hiring.transcript(interviewId)).filter((turn) => turn.move === 'opening').length, 1, 'no second greeting');

      for (const answer of one.answers.slice(1)) {
        const heard = (await room.turns()).at(-1).position;
        await room.answer(answer);
        await room.heardAfter(heard);
      }
      assert.equal(await room.isOver(), false, 'nobody is sent away before the candidate’s own questions');
      await room.answer(language === 'de' ? 'Nein, danke. Ich habe keine Fragen mehr.' : 'No, thank you. I have no more questions.');
      await room.leave();
      await glance('over');

      await dashboard.tab('report');
      const quotes = await dashboard.quotations();
      assert.ok((await quotes.count()) >= 3, 'a report on five answers quotes them');
      const stored = await hiring.transcript(interviewId);
      for (let i = 0; i < (await quotes.count()); i++) {
        const {said, marked, position} = await dashboard.follow(quotes.nth(i));
        assert.equal(marked, said, 'the quotation opens its sentence');
        assert.ok(stored[position - 1].content.includes(said), 'and the sentence was said there');
        assert.equal(stored[position - 1].speaker, 'user', 'by the candidate');
      }
      await look('report');
      await dashboard.decide(one.reason);
      await look('decision');
      const decided = await hiring.interview(interviewId);
      assert.equal(decided.status, 'decided');
      assert.equal(decided.decision.outcome, 'advance');
      assert.equal(decided.decision.reason, one.reason);
      await dashboard.open('#/');
      await recruiter.page.getByText(one.name).first().waitFor();
      await look('home after');

      assert.deepEqual(faults, []);
      assert.deepEqual(recruiter.complaints, []);
      assert.deepEqual(candidate.complaints, []);
      await recruiter.context.close();
      await candidate.context.close();
    });
  });
}
