import {randomUUID} from 'node:crypto';
import {SCRIPT} from './mock-script.mjs';
import {MockVoice} from './mock-voice.mjs';

const LIMIT = 35 * 60;

/** One scripted interview. Speaks the live protocol to one candidate. */
export class MockInterview {
  turns = [];
  wire = null;
  consented = false;
  started = false;
  endReason = null;
  paused = false;
  elapsed = 0;
  runningSince = null;
  tickets = new Set();
  asked = 0;

  constructor(secret, thinking, trick) {
    const [kind, language] = secret.split('-');
    this.id = `00000000-0000-4000-8000-${Buffer.from(secret).toString('hex').slice(0, 12).padEnd(12, '0')}`;
    this.language = language;
    this.script = SCRIPT[language];
    this.thinking = thinking;
    this.trick = trick;
    if (kind === 'voice') this.voice = new MockVoice(this);
    if (kind === 'late') this.elapsed = LIMIT - 303;
    if (kind === 'abandoned' || kind === 'expired') this.fixed = kind;
    if (kind === 'over') this.playOut();
  }

  get status() {
    if (this.fixed) return this.fixed;
    if (this.endReason) return 'completed';
    if (!this.consented) return 'invited';
    if (!this.started) return 'consented';
    return this.runningSince === null ? 'paused' : 'in_progress';
  }

  clock() {
    const elapsed = this.elapsed + (this.runningSince === null ? 0 : (Date.now() - this.runningSince) / 1000);
    return {running: this.runningSince !== null, elapsed_seconds: elapsed, remaining_seconds: Math.max(0, LIMIT - elapsed), concluding: false};
  }

  view() {
    return {
      id: this.id,
      status: this.status,
      role_title: this.script.role,
      candidate_name: this.script.candidate,
      language: this.language,
      duration_minutes: 35,
      clock: this.clock(),
      consented: this.consented,
      voice: this.voice !== undefined,
      end_reason: this.endReason,
    };
  }

  notice(language) {
    return {version: '2026-11', hash: 'a'.repeat(64), language, ...SCRIPT[language].notice};
  }

  consent() {
    this.consented = true;
    return this.view();
  }

  ticket() {
    const ticket = randomUUID();
    this.tickets.add(ticket);
    return {ticket, expires_at: new Date(Date.now() + 60_000).toISOString(), websocket_url: `/ws/interview/${this.id}`};
  }

  admits(ticket) {
    return this.tickets.delete(ticket);
  }

  sit(wire) {
    if (this.status === 'completed' || !this.consented) return wire.close(4410, 'not_open');
    this.wire?.close(4409, 'replaced');
    this.wire = wire;
    wire.on('message', (data) => this.wire === wire && this.receive(JSON.parse(String(data))));
    wire.on('close', () => {
      if (this.wire !== wire) return;
      this.wire = null;
      this.voice?.stop();
      this.halt();
    });
    const resumed = this.turns.length > 0;
    this.started = true;
    this.run();
    this.send({
      type: 'session.ready',
      session_id: this.id,
      seat: 'candidate',
      status: this.status,
      language: this.language,
      candidate_name: this.script.candidate,
      role_title: this.script.role,
      last_position: this.turns.length,
      clock: this.clock(),
      resumed,
      voice: this.voice !== undefined,
    });
    if (this.turns.at(-1)?.speaker !== 'assistant') this.answer();
  }

  receive(message) {
    switch (message.type) {
      case 'resume':
        this.turns.filter((turn) => turn.position > message.after).forEach((turn) => this.send({type: 'turn', ...turn}));
        this.run();
        return this.send({type: 'interview.status', status: this.status, end_reason: null, clock: this.clock()});
      case 'text':
        return this.take(message);
      case 'pause':
        this.halt();
        return this.send({type: 'interview.status', status: this.status, end_reason: null, clock: this.clock()});
      case 'finish':
        return this.end('ended_by_candidate');
      case 'correct':
        return this.correct(message);
      case 'audio':
        return this.voice?.hear(message);
      case 'played':
        return this.voice?.played(message);
      case 'ping':
        return this.send({type: 'pong', id: message.id ?? null});
      default:
    }
  }

  correct({id, content, position}) {
    const turn = this.keep({speaker: 'user', content, id, corrects: position});
    this.send({type: 'turn.acknowledged', id, position: turn.position, timestamp: turn.timestamp});
    this.send({type: 'turn', ...turn});
  }

  take({id, content}) {
    const known = this.turns.find((turn) => turn.id === id);
    if (!known && this.trick.failures > 0) {
      this.trick.failures--;
      return this.send({type: 'error', error: {code: 'saving_failed', message: 'could not be stored', param: id}});
    }
    this.run();
    const turn = known ?? this.keep({speaker: 'user', content, id});
    setTimeout(() => {
      this.send({type: 'turn.acknowledged', id, position: turn.position, timestamp: turn.timestamp});
      if (!known) {
        this.send({type: 'turn', ...turn});
        this.answer();
      }
    }, 250);
  }

  answer() {
    this.send({type: 'interviewer.state', state: 'thinking'});
    clearTimeout(this.next);
    this.next = setTimeout(() => {
      const line = this.script.lines[Math.min(this.asked++, this.script.lines.length - 1)];
      if (this.voice) this.voice.say(line.text, (heard) => this.asks(line, heard));
      else this.asks(line, line.text);
    }, this.thinking);
  }

  asks(line, content) {
    const turn = this.keep({speaker: 'assistant', content, move: line.move, question_id: line.question ?? null, ...(this.voice && {turn_type: 'audio'})});
    this.send({type: 'turn', ...turn});
    this.send({type: 'response.text.done', position: turn.position, timestamp: turn.timestamp, text: turn.content, session_id: this.id});
    this.send({type: 'interviewer.state', state: 'listening'});
    if (line.move === 'closing') this.end('finished');
  }

  spoken(content, id) {
    const turn = this.keep({speaker: 'user', content, id, turn_type: 'audio'});
    this.send({type: 'turn.acknowledged', id, position: turn.position, timestamp: turn.timestamp});
    this.send({type: 'turn', ...turn});
    this.answer();
  }

  keep(turn) {
    const kept = {position: this.turns.length + 1, timestamp: new Date().toISOString(), turn_type: 'text', session_id: this.id, ...turn};
    this.turns.push(kept);
    return kept;
  }

  end(reason) {
    if (!this.started || this.endReason) return;
    this.halt();
    this.endReason = reason;
    this.send({type: 'interview.status', status: 'completed', end_reason: reason, clock: this.clock()});
    this.wire?.close(1000, 'finished');
  }

  drop() {
    this.wire?.terminate();
  }

  send(message) {
    if (this.wire?.readyState === 1) this.wire.send(JSON.stringify(message));
  }

  run() {
    this.runningSince ??= Date.now();
  }

  halt() {
    this.elapsed = this.clock().elapsed_seconds;
    this.runningSince = null;
  }

  playOut() {
    this.consented = true;
    this.started = true;
    for (const line of this.script.lines) {
      this.keep({speaker: 'assistant', content: line.text, move: line.move, question_id: line.question ?? null});
      if (line.move !== 'closing') this.keep({speaker: 'user', content: this.script.answers[this.turns.length % this.script.answers.length], id: randomUUID()});
    }
    this.endReason = 'finished';
  }
}
