const RATE = 24;
const PIECE = 100;
const PAUSE = 700;

/** The voice of a scripted interview: a tone for every word, and an ear for loud and quiet. Turns are kept when they have been heard, as the server does it. */
export class MockVoice {
  speech = null;
  item = null;
  number = 0;
  quiet = 0;

  constructor(interview) {
    this.interview = interview;
  }

  /** Speaks a line; `keep` puts what was heard of it into the transcript. */
  say(words, keep) {
    const item = `item_${++this.number}`;
    this.speech = {item, words, keep, length: words.split(' ').length * 250, played: 0, sent: 0};
    const tick = () => {
      const now = this.speech;
      if (now?.item !== item) return;
      if (now.sent >= now.length) return this.interview.send({type: 'response.audio.done', item_id: item});
      this.interview.send({type: 'response.audio.delta', item_id: item, delta: tone(PIECE, 180 + (now.sent % 400) / 4)});
      now.sent += PIECE;
      now.timer = setTimeout(tick, PIECE / 2);
    };
    words.split(/(?<= )/).forEach((word) => this.interview.send({type: 'response.audio_transcript.delta', item_id: item, delta: word}));
    this.fallback = setTimeout(() => this.speech?.item === item && this.speech.played === 0 && this.finish(), this.speech.length + 1_500);
    tick();
  }

  played({item_id: item, audio_end_ms: millis}) {
    if (this.speech?.item !== item) return;
    this.speech.played = millis;
    if (this.speech.sent >= this.speech.length && millis + 60 >= this.speech.length) this.finish();
  }

  finish() {
    const {words, keep, length, played, cut} = this.speech;
    clearTimeout(this.fallback);
    clearTimeout(this.speech.timer);
    this.speech = null;
    keep(cut ? words.slice(0, Math.max(5, (words.length * played) / length)) : words);
  }

  hear({audio}) {
    const bytes = Buffer.from(audio, 'base64');
    const millis = bytes.length / 2 / RATE;
    let loud = false;
    for (let i = 0; i + 1 < bytes.length; i += 2) loud ||= Math.abs(bytes.readInt16LE(i)) > 500;
    this.quiet = loud ? 0 : this.quiet + millis;
    if (loud && !this.item) this.begin();
    else if (this.item && this.quiet >= PAUSE) this.end();
  }

  begin() {
    this.item = `said_${++this.number}`;
    this.interview.send({type: 'input_audio_buffer.speech_started', item_id: this.item, audio_start_ms: 0});
    if (this.speech) {
      this.interview.send({type: 'response.audio.interrupted', item_id: this.speech.item});
      this.speech.cut = true;
      this.finish();
    }
  }

  end() {
    const item = this.item;
    this.item = null;
    this.interview.send({type: 'input_audio_buffer.speech_stopped', item_id: item, audio_end_ms: 0});
    const words = this.interview.script.answers[this.interview.turns.filter(({speaker}) => speaker === 'user').length % this.interview.script.answers.length];
    words.split(/(?<= )/).forEach((word, i) => setTimeout(() => this.interview.send({type: 'conversation.item.input_audio_transcription.delta', item_id: item, delta: word}), i * 40));
    setTimeout(() => this.interview.spoken(words, item), 40 * words.split(' ').length + 400);
  }

  stop() {
    clearTimeout(this.fallback);
    clearTimeout(this.speech?.timer);
    this.speech = this.item = null;
  }
}

function tone(millis, frequency) {
  const bytes = Buffer.alloc(millis * RATE * 2);
  for (let i = 0; i < millis * RATE; i++) bytes.writeInt16LE(Math.round(3_000 * Math.sin((2 * Math.PI * frequency * i) / 24_000)), i * 2);
  return bytes.toString('base64');
}
