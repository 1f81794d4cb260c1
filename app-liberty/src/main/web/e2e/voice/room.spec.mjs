// A candidate speaks, in a real browser with a microphone that plays synthesised speech, against a real server whose Realtime service is played:
// BASE_URL, ADMIN_PASSWORD, UNDERSTOOD (what the service will have understood, one after the other, separated by |), and CHROMIUM where it is not in a usual place.
import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {accessibilityFaults, launch, profile} from '../browser.mjs';
import {Dashboard} from '../dashboard.mjs';
import {Hiring} from '../hiring.mjs';
import {layLine} from '../line.mjs';
import {listenAlong} from './ear.mjs';
import {likeness, listenToPlayer, loudness, track} from './heard.mjs';
import {recording} from './speech.mjs';
import {SpokenRoom} from './spoken-room.mjs';

const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const understood = (process.env.UNDERSTOOD ?? '').split('|');

/** The browser is silent so many milliseconds after it is told that the candidate speaks. */
const MOST_UNTIL_SILENT = 150;

let speech;
let browser;
let hiring;
let line;
let recorded;

before(async () => {
  line = await layLine(server);
  hiring = await Hiring.signIn(server, {password: process.env.ADMIN_PASSWORD});
  speech = await recording('Our oven failed on Friday. I called the bakery next door.', {after: 3});
  browser = await launch(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${speech.file}`]);
});

after(async () => {
  await browser?.close();
  await line?.close();
  await speech?.remove();
});

it('A candidate speaks: tests the microphone, is heard, interrupts, mutes, writes, holds a button, loses the line, and comes to the end', async () => {
  const {interviewId, link} = await hiring.invite({name: 'Ada Brook', language: 'en'});
  recorded = interviewId;
  const {context, page, complaints} = await profile(browser);
  const ear = await listenAlong(page);
  const room = new SpokenRoom(page);
  const faults = [];
  const look = async (step) => faults.push(...(await accessibilityFaults(page)).map((fault) => `${step}: ${fault}`));

  const response = await page.goto(line.url + new URL(link, server).pathname + new URL(link, server).hash);
  assert.match(response.headers()['permissions-policy'], /microphone=\(self\)/);
  await room.agree();
  await look('before the test');
  assert.deepEqual([await ear.asked(), await ear.contexts()], [0, 0], 'nothing listens and nothing sounds before a button is pressed');
  await room.testMicrophone();
  await page.getByText('You can be heard well.').waitFor();
  await look('device check');
  assert.equal(await page.locator('room-devices select option').count() > 1, true, 'there is a choice of microphones');
  const tried = await ear.now();
  await room.button('Play a sound').click();
  await ear.until((since) => globalThis.ear.loud.some((one) => one.is && one.at > since), tried);
  assert.equal((await ear.sent('audio')).length, 0, 'the test stays on the device');

  await room.pause();
  await room.startSpeaking();
  await page.getByText('The sound is recorded', {exact: true}).waitFor();
  await room.mute();
  const muted = await ear.now();
  await room.situation('speaking');
  await room.caption('assistant').waitFor();
  const spoken = await ear.now();
  assert.ok(await ear.heardSince(muted), 'the interviewer is heard');
  await look('the interviewer speaks');
  assert.match(await room.heardAfter(0), /Tell me about a shift\.$/);
  await room.situation('muted');
  assert.ok((await ear.now()) - spoken > 1_000, 'a turn is stored when it has been heard, not when it came');
  const reports = (await ear.sent('played')).map(({millis}) => millis);
  assert.ok(reports.length >= 4 && reports.every((millis, i) => i === 0 || millis >= reports[i - 1]), `played: ${reports}`);
  await page.waitForTimeout(500);
  assert.deepEqual(await ear.sent('audio', muted + 100), [], 'a muted microphone sends nothing');

  const unmuted = await ear.now();
  await room.mute();
  await room.situation('hearing');
  await room.caption('user').waitFor();
  await look('the candidate speaks');
  await room.stored(understood[0]);
  const pieces = await ear.sent('audio', unmuted);
  assert.ok(pieces.every(({samples, text}) => samples === 960 && text), 'pieces are 40 ms, in the form that costs the server least');
  const rate = (pieces.at(-1).at - pieces[0].at) / (pieces.length - 1);
  assert.ok(Math.abs(rate - 40) < 6, `a piece comes every 40 ms: ${rate}`);

  // The next question is long; the microphone goes on, and interrupts it.
  await ear.until(() => {
    const last = globalThis.ear.got.findLast(({type}) => type === 'response.audio.interrupted');
    return last && globalThis.ear.sent.some(({type, item, at}) => type === 'played' && item === last.item && at > last.at);
  });
  const interrupted = (await ear.got('response.audio.interrupted')).at(-1);
  const noticed = (await ear.got('input_audio_buffer.speech_started')).findLast(({at}) => at <= interrupted.at);
  const said = (await ear.sent('audio')).find(({loud, at}) => loud && at > noticed.at - 1_500);
  const silent = await ear.silentAfter(noticed.at);
  console.log(
    `barge-in: silent ${silent.millis.toFixed(0)} ms at most after the browser was told (looked every ${silent.worstLook.toFixed(0)} ms at worst; the device adds ${(await ear.latency()).toFixed(0)} ms),` +
      ` ${(noticed.at - said.at + silent.millis).toFixed(0)} ms after the first loud piece left`,
  );
  // A machine that is busy looks late; what nobody saw for longer than 50 ms is not held against the browser.
  const until = Math.min(silent.millis, silent.lastLoud + 50);
  assert.ok(until <= MOST_UNTIL_SILENT, `silent after ${until} ms: allowed ${MOST_UNTIL_SILENT}`);
  assert.equal(silent.again, false, 'nothing of it is heard later');
  await room.stored(understood[1]);
  const cut = (await room.turns()).findLast(({speaker}) => speaker === 'assistant').content;
  assert.ok(cut.startsWith('Now I would like') && !cut.endsWith('instead.'), `as much is stored as was heard: ${cut}`);

  await room.write();
  assert.equal(await ear.microphones(), 0, 'the microphone is given back');
  const wrote = await ear.now();
  await look('writing');
  const before = (await room.turns()).at(-1).position;
  await room.answer('I would rather write this: I make a list.');
  await room.heardAfter(before + 1);
  assert.deepEqual(await ear.sent('audio', wrote + 100), [], 'nothing is heard of who writes');
  const meant = understood[0].replace('failed', 'broke down');
  await room.correct(understood[0], meant);
  await look('corrected');

  await room.speak();
  await room.holdToTalk();
  const held = await ear.now();
  await room.situation('closed');
  await page.waitForTimeout(400);
  assert.deepEqual(await ear.sent('audio', held + 300), [], 'nothing is sent before the button is held');
  await look('by a button');
  await page.locator('room-voice .talk').focus();
  await page.keyboard.down('Space');
  await room.situation('hearing');
  await page.waitForTimeout(300);
  await page.keyboard.up('Space');
  await room.stored(understood[2]);

  const kept = await room.turns();
  line.cut();
  const gone = await ear.now();
  await room.lost();
  await look('line lost');
  await page.waitForTimeout(300);
  assert.equal(await ear.heardSince(gone + 500), false, 'nobody speaks on a dead line');
  line.mend();
  await room.back();
  await page.locator('room-voice .talk').focus();
  await page.keyboard.down('Space');
  await room.situation('hearing');
  await page.keyboard.up('Space');
  await room.stored(understood[3]);
  assert.deepEqual((await room.turns()).slice(0, kept.length), kept, 'what was said stays as it was');

  await page.evaluate(() => globalThis.ear.tracks.at(-1).dispatchEvent(new Event('ended')));
  await page.getByText('The microphone is gone.').waitFor();
  await room.box.waitFor();
  await look('microphone pulled out');

  await room.end();
  assert.equal(await ear.microphones(), 0, 'the microphone is off after the end');
  const stored = await hiring.transcript(interviewId);
  assert.deepEqual(
    stored.filter(({speaker}) => speaker === 'user').map(({turn_type, content}) => `${turn_type} ${content}`),
    [`audio ${understood[0]}`, `audio ${understood[1]}`, 'text I would rather write this: I make a list.', `text ${meant}`, `audio ${understood[2]}`, `audio ${understood[3]}`],
  );
  const misheard = stored.find(({content}) => content === understood[0]).position;
  assert.deepEqual(stored.map(({corrects}) => corrects).filter(Boolean), [misheard], 'both versions are kept');
  assert.deepEqual(stored.map(({position}) => position), stored.map((_, i) => i + 1));
  assert.equal(stored.filter(({content}) => content.startsWith('Hello, I am an AI.')).length, 1, 'one greeting');
  assert.deepEqual(await room.transcript().then((own) => own.map(({content}) => content)), stored.map(({content}) => content));
  assert.deepEqual(faults, []);
  assert.deepEqual(complaints, []);
  await context.close();
});

it('The team hears each turn at its place, and nothing else', async () => {
  let recording;
  for (let look = 0; look < 100 && recording?.state !== 'stored'; look++) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, 200));
    recording = await hiring.call('GET', `/interviews/${recorded}/recording`);
  }
  assert.equal(recording.state, 'stored');
  assert.equal(recording.incomplete, false);
  const turns = await hiring.transcript(recorded);
  const spoken = turns.filter(({turn_type}) => turn_type === 'audio').map(({position}) => position);
  assert.deepEqual(recording.turns.map(({position}) => position), spoken, 'every spoken turn has its place, and no other');
  const answer = recording.turns.find(({position}) => turns[position - 1].content === understood[0]);
  const said = loudness(await track(hiring, recorded, 'candidate', answer.from_ms, answer.to_ms));
  const microphone = loudness(speech.samples, speech.rate);
  // Before its first loud piece there is a second of what a muted microphone did not send.
  const alike = likeness(said.slice(52, 152), [...microphone, ...microphone, ...microphone]);
  const interviewer = loudness(await track(hiring, recorded, 'interviewer', recording.turns[0].from_ms, recording.turns[0].to_ms));
  console.log(`recording: the answer is like what the microphone played by ${alike.toFixed(2)}`);
  assert.ok(alike > 0.8, `the answer is like what the microphone played: ${alike}`);
  assert.ok(interviewer.filter((loud) => loud > 3_000).length > interviewer.length * 0.9, 'the interviewer speaks all through its turn');

  for (const [language, colorScheme] of [['en', 'light'], ['de', 'dark']]) {
    const {context, page, complaints} = await profile(browser, {locale: language === 'de' ? 'de-DE' : 'en-GB', colorScheme});
    const ear = await listenToPlayer(page);
    const dashboard = new Dashboard(page, language);
    const words = language === 'de' ? {hear: 'anhören', first: 'Nr. 1 anhören', play: 'Abspielen', pause: 'Anhalten', own: 'Lautstärke: Bewerbung', seek: 'Stelle in der Aufnahme', quote: /^Anhören/, remove: 'Aufnahme löschen', gone: 'Die Aufnahme wurde gelöscht. Die Mitschrift bleibt.'} : {hear: 'Hear no.', first: 'Hear no. 1', play: 'Play', pause: 'Pause', own: 'Loudness: Candidate', seek: 'Place in the recording', quote: /^Hear it/, remove: 'Delete the recording', gone: 'The recording was deleted. The transcript stays.'};
    await dashboard.signIn(server, 'admin', process.env.ADMIN_PASSWORD);
    await dashboard.open(`#/interviews/${recorded}/conversation`);
    const first = dashboard.button(words.first);
    await first.waitFor();
    assert.equal(await page.getByRole('button', {name: words.hear}).count(), spoken.length);
    const second = language === 'de' ? {some: /noch einmal gehört und in \d+ Beiträgen andere Worte verstanden/, show: 'Unterschiede zeigen', line: 'Zweites Hören, durch ein Modell:'} : {some: /heard the recording once more and understood other words in \d+ turns/, show: 'Show the differences', line: 'Second hearing, by a model:'};
    await page.getByText(second.some).waitFor();
    assert.equal(await page.getByText(second.line, {exact: true}).count(), spoken.length, 'each turn that was heard again stands beside what it was understood as');
    assert.match(await page.locator(`dash-transcript li[data-position="${answer.position}"] .second mark`).first().textContent(), /fell out/);
    await page.getByLabel(second.show, {exact: true}).focus();
    await page.keyboard.press('Space');
    assert.equal(await page.getByText(second.line, {exact: true}).count(), 0);
    await page.keyboard.press('Space');
    assert.deepEqual(await accessibilityFaults(page), []);

    const begun = await ear.now();
    await first.focus();
    await page.keyboard.press('Enter');
    await page.locator('dash-transcript li.heard[data-position="1"]').waitFor();
    await page.waitForFunction((since) => globalThis.heard.filter((one) => one.at > since && one.loud > 0.05).length > 12, begun);
    const tones = (await ear.tones(begun)).slice(3);
    assert.ok(tones.filter((tone) => Math.abs(tone - 220) < 15).length > tones.length * 0.8, `the service that is played speaks in 220 Hz: ${tones}`);
    assert.deepEqual(await accessibilityFaults(page), []);

    await page.locator(`dash-transcript li[data-position="${answer.position}"] button.hear`).click();
    await page.locator(`dash-transcript li.heard[data-position="${answer.position}"]`).waitFor();
    const answered = await ear.now();
    await page.waitForFunction((since) => globalThis.heard.filter((one) => one.at > since && one.loud > 0.02).length > 6, answered);
    await page.getByLabel(words.own, {exact: true}).fill('0');
    const silenced = (await ear.now()) + 300;
    await page.waitForTimeout(700);
    assert.deepEqual(await ear.tones(silenced), [], 'a voice that is turned down is not heard');
    await dashboard.button(words.pause).click();
    await dashboard.button(words.play).waitFor();
    assert.match(await page.getByLabel(words.seek, {exact: true}).getAttribute('aria-valuetext'), /^0:\d\d (of|von) \d+:\d\d$/);
    assert.equal(await page.locator('dash-transcript li.heard').count(), 0);

    // Short answers are hardly quoted; here one is.
    await page.route(`**/interviews/${recorded}/evaluation`, async (route) => {
      const response = await route.fetch();
      const evaluation = await response.json();
      if (evaluation.results) evaluation.results[0].evidence = [{position: answer.position, start: 0, end: 8, text: understood[0].slice(0, 8)}];
      await route.fulfill({response, json: evaluation});
    });
    await dashboard.open(`#/interviews/${recorded}/report`);
    await page.getByRole('button', {name: words.quote}).first().click();
    await page.locator('dash-transcript li.heard.user').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    if (language === 'de') {
      await dashboard.button(words.remove).click();
      await page.locator('ik-dialog[open]').getByRole('button', {name: words.remove, exact: true}).click();
      await page.getByText(words.gone, {exact: true}).waitFor();
      assert.equal(await page.getByRole('button', {name: words.hear}).count(), 0);
      assert.equal((await hiring.call('GET', `/interviews/${recorded}/recording`)).state, 'deleted');
      assert.equal(await page.getByText(second.line, {exact: true}).count(), 0);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  }
});

const FAULTS = {
  denied: ['NotAllowedError', 'Permission denied'],
  blocked: ['NotAllowedError', 'Permission denied by system'],
  none: ['NotFoundError', 'Requested device not found'],
  busy: ['NotReadableError', 'Could not start audio source'],
};

for (const language of ['en', 'de']) {
  it(`Whatever is wrong with the microphone is named, and the interview can be written: ${language}`, async () => {
    const {link} = await hiring.invite({name: 'Ada Brook', language});
    const {context, page, complaints} = await profile(browser, {
      locale: language === 'de' ? 'de-DE' : 'en-GB',
      colorScheme: 'dark',
      viewport: {width: 390, height: 844},
    });
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException(globalThis.fault[1], globalThis.fault[0]));
    });
    const room = new SpokenRoom(page, language);
    await room.open(line.url + new URL(link, server).pathname + new URL(link, server).hash);
    await room.agree();
    const faults = [];
    for (const [name, error] of Object.entries(FAULTS)) {
      await page.evaluate((error) => (globalThis.fault = error), error);
      await room.button((await room.button(room.spoken.test).count()) > 0 ? room.spoken.test : room.spoken.retry).click();
      await page.locator(`room-devices ik-banner[data-fault="${name}"]`).waitFor();
      faults.push(...(await accessibilityFaults(page)));
    }
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, 'nothing is wider than the screen');
    await room.button(room.spoken.startWriting).click();
    await room.step('interview');
    await room.heardAfter(0);
    await room.answer(language === 'de' ? 'Ich schreibe lieber.' : 'I would rather write.');
    faults.push(...(await accessibilityFaults(page)));
    assert.deepEqual(faults, []);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}
