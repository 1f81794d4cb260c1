import type {RecordedVoice} from '../../shared/api/types.js';
import {range, stereo} from './segment.js';

/** How much is fetched at once, in milliseconds: 3 MB of each voice. */
const SEGMENT = 60_000;

/** Fetches a part of a voice's file. */
export type Fetcher = (track: RecordedVoice, range: string) => Promise<ArrayBuffer>;

interface Segment {
  readonly index: number;
  readonly element: HTMLAudioElement;
}

/**
 * Both voices of a recording, always in step: each minute of them is one stereo sound, and only then divided, so that each voice has a loudness of its own. A minute is fetched when
 * it is needed, and the next one while it is heard.
 */
export class RecordingSound {
  private context: AudioContext | undefined;
  private readonly gains: Record<RecordedVoice, number> = {candidate: 1, interviewer: 1};
  private readonly nodes: Partial<Record<RecordedVoice, GainNode>> = {};
  private readonly segments = new Map<number, Promise<Segment>>();
  private current: Segment | undefined;
  private at = 0;
  private rate = 1;
  private wanted = false;
  private turn = 0;

  /**
   * @param lengthMs how long it is
   * @param changed is called when it begins, stops or cannot go on
   */
  constructor(
    private readonly fetcher: Fetcher,
    readonly lengthMs: number,
    private readonly changed: (failure?: unknown) => void,
  ) {}

  get isPlaying(): boolean {
    return this.wanted;
  }

  /** Where it stands, in milliseconds. */
  get position(): number {
    if (!this.current || !this.wanted) return this.at;
    return Math.min(this.lengthMs, this.current.index * SEGMENT + this.current.element.currentTime * 1000);
  }

  async play(): Promise<void> {
    if (this.wanted) return;
    if (this.at >= this.lengthMs) this.at = 0;
    this.wanted = true;
    this.changed();
    await this.go();
  }

  pause(): void {
    this.at = this.position;
    this.wanted = false;
    this.turn++;
    this.current?.element.pause();
    this.changed();
  }

  async seek(ms: number): Promise<void> {
    this.at = Math.max(0, Math.min(ms, this.lengthMs));
    this.current?.element.pause();
    this.current = undefined;
    this.changed();
    if (this.wanted) await this.go();
  }

  setRate(rate: number): void {
    this.rate = rate;
    if (this.current) this.current.element.playbackRate = rate;
  }

  setVolume(track: RecordedVoice, volume: number): void {
    this.gains[track] = volume;
    const node = this.nodes[track];
    if (node) node.gain.value = volume;
  }

  /** Lets go of everything. */
  close(): void {
    this.turn++;
    this.wanted = false;
    this.current?.element.pause();
    for (const index of [...this.segments.keys()]) this.drop(index);
    void this.context?.close();
    this.context = undefined;
  }

  private async go(): Promise<void> {
    const mine = ++this.turn;
    const index = Math.floor(this.at / SEGMENT);
    try {
      const context = this.opened();
      if (context.state === 'suspended') await context.resume();
      const segment = await this.segment(index);
      if (mine !== this.turn || !this.wanted) return;
      this.current = segment;
      segment.element.currentTime = (this.at - index * SEGMENT) / 1000;
      segment.element.playbackRate = this.rate;
      await segment.element.play();
      this.changed();
      for (const old of this.segments.keys()) if (old !== index && old !== index + 1) this.drop(old);
      if ((index + 1) * SEGMENT < this.lengthMs) void this.segment(index + 1).catch(() => undefined);
    } catch (error) {
      if (mine !== this.turn) return;
      this.wanted = false;
      this.changed(error);
    }
  }

  private over(segment: Segment): void {
    if (segment !== this.current || !this.wanted) return;
    this.at = Math.min(this.lengthMs, (segment.index + 1) * SEGMENT);
    this.current = undefined;
    if (this.at < this.lengthMs) void this.go();
    else this.pause();
  }

  private segment(index: number): Promise<Segment> {
    const known = this.segments.get(index);
    if (known) return known;
    const made = this.make(index);
    this.segments.set(index, made);
    made.catch(() => this.segments.delete(index));
    return made;
  }

  private async make(index: number): Promise<Segment> {
    const from = index * SEGMENT;
    const part = range(from, Math.min(this.lengthMs, from + SEGMENT));
    const [candidate, interviewer] = await Promise.all([this.fetcher('candidate', part), this.fetcher('interviewer', part)]);
    const element = new Audio(URL.createObjectURL(stereo(candidate, interviewer)));
    element.preservesPitch = true;
    const segment = {index, element};
    element.addEventListener('ended', () => this.over(segment));
    this.divide(element);
    return segment;
  }

  private divide(element: HTMLAudioElement): void {
    const context = this.opened();
    const splitter = context.createChannelSplitter(2);
    context.createMediaElementSource(element).connect(splitter);
    splitter.connect(this.gain('candidate', context), 0);
    splitter.connect(this.gain('interviewer', context), 1);
  }

  private gain(track: RecordedVoice, context: AudioContext): GainNode {
    const known = this.nodes[track];
    if (known) return known;
    const node = context.createGain();
    node.gain.value = this.gains[track];
    node.connect(context.destination);
    this.nodes[track] = node;
    return node;
  }

  private opened(): AudioContext {
    return (this.context ??= new AudioContext());
  }

  private drop(index: number): void {
    const segment = this.segments.get(index);
    this.segments.delete(index);
    void segment?.then(
      ({element}) => {
        element.pause();
        URL.revokeObjectURL(element.src);
      },
      () => undefined,
    );
  }
}
