import {Changing} from '../changes.js';
import type {ClientMessage, ServerMessage} from '../../shared/live/protocol.js';

/** Why there is no call, though the candidate speaks. */
export type CallFault = 'network' | 'service' | 'refused' | 'unsupported';

/** Takes messages about calls to the server; false when there is no line. */
export type CallLine = (message: Extract<ClientMessage, {type: 'call' | 'call_open' | 'call_end'}>) => boolean;

/** The data channel the other side waits for. Nothing that comes by it is believed: the server tells what happens. */
const CHANNEL = 'oai-events';

/** A connection that is not there after so long will not come. */
const LONGEST = 12_000;

/** So long a call that was interrupted may take to come back by itself. */
const MOST_INTERRUPTED = 5_000;

const PAUSES = [500, 2_000, 4_000];

interface Attempt {
  readonly peer: RTCPeerConnection;
  readonly track: MediaStreamTrack;
  readonly sender: RTCRtpSender;
  answered: boolean;
  open: boolean;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * The call between this device and the interviewer, past our server: there while the candidate speaks, made again when it is lost, given up when it cannot be had. The
 * server only carries the two descriptions.
 */
export class Call extends Changing {
  /** Whether both sides hear each other. */
  open = false;
  /** Why it was given up. */
  fault: CallFault | undefined;

  private present: Attempt | undefined;
  private next: Attempt | undefined;
  private microphone: MediaStream | undefined;
  private admitted = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly ear = new Audio();

  constructor(
    private readonly line: CallLine,
    private readonly makePeer: () => RTCPeerConnection = () => new RTCPeerConnection(),
  ) {
    super();
    this.ear.autoplay = true;
  }

  /** Whether a call is being made. */
  get connecting(): boolean {
    return this.microphone !== undefined && !this.open && this.fault === undefined;
  }

  /** Whether there will be no call, however often one is tried. */
  get isHopeless(): boolean {
    return this.fault === 'refused' || this.fault === 'unsupported';
  }

  /** With a microphone there is to be a call; without one none. */
  keep(microphone: MediaStream | undefined): void {
    if (microphone === this.microphone) return;
    const before = this.microphone;
    this.microphone = microphone;
    if (!microphone) {
      this.fault = this.isHopeless ? this.fault : undefined;
      return this.leave(before !== undefined);
    }
    if (this.isHopeless) return;
    this.fault = undefined;
    this.failures = 0;
    if (before) this.swap(microphone);
    else void this.offer();
  }

  /** Lets the candidate be heard, or not: then nothing but silence goes out. */
  admit(open: boolean): void {
    this.admitted = open;
    for (const one of this.all) one.track.enabled = open;
  }

  /** Lets the interviewer be heard, or not. */
  aloud(heard: boolean): void {
    this.ear.muted = !heard;
  }

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'call.answered':
        return void this.answered(message.answer);
      case 'call.due':
        if (this.microphone && !this.next) void this.offer();
        return;
      case 'call.ended':
        return this.ended(message.reason);
    }
  }

  private get all(): Attempt[] {
    return [this.present, this.next].filter((one) => one !== undefined);
  }

  private async offer(): Promise<void> {
    clearTimeout(this.retry);
    const {microphone} = this;
    const source = microphone?.getAudioTracks()[0];
    if (!microphone || !source) return;
    this.close(this.next);
    let peer: RTCPeerConnection;
    try {
      peer = this.makePeer();
    } catch {
      // Some browsers are built without it, and some companies switch it off.
      return this.giveUp('unsupported');
    }
    const track = source.clone();
    track.enabled = this.admitted;
    const {sender} = peer.addTransceiver(track, {direction: 'sendrecv'});
    peer.createDataChannel(CHANNEL);
    const mine: Attempt = {peer, track, sender, answered: false, open: false, timer: setTimeout(() => this.failed(mine, 'network'), LONGEST)};
    this.next = mine;
    peer.ontrack = ({track: voice}) => this.hear(mine, voice);
    peer.onconnectionstatechange = () => this.follow(mine);
    this.changed();
    try {
      await peer.setLocalDescription(await peer.createOffer());
    } catch {
      return this.failed(mine, 'network');
    }
    if (this.next === mine && !this.line({type: 'call', offer: peer.localDescription?.sdp ?? ''})) this.drop();
  }

  private async answered(answer: string): Promise<void> {
    const mine = this.next;
    if (!mine || mine.answered) return;
    mine.answered = true;
    try {
      await mine.peer.setRemoteDescription({type: 'answer', sdp: answer});
    } catch {
      this.failed(mine, 'service');
    }
  }

  private hear(mine: Attempt, voice: MediaStreamTrack): void {
    if (!this.all.includes(mine)) return;
    this.ear.srcObject = new MediaStream([voice]);
    void this.ear.play().catch(() => undefined);
  }

  private follow(mine: Attempt): void {
    const {connectionState} = mine.peer;
    if (connectionState === 'connected') this.connected(mine);
    else if (connectionState === 'failed') this.failed(mine, 'network');
    else if (connectionState === 'disconnected') this.interrupted(mine);
  }

  /** It may come back by itself, but is not waited for long. */
  private interrupted(mine: Attempt): void {
    if (mine !== this.present) return;
    clearTimeout(mine.timer);
    mine.timer = setTimeout(() => this.failed(mine, 'network'), MOST_INTERRUPTED);
    this.open = false;
    this.changed();
  }

  private connected(mine: Attempt): void {
    clearTimeout(mine.timer);
    if (!mine.open) this.line({type: 'call_open'});
    mine.open = true;
    if (mine === this.next) {
      this.close(this.present);
      this.present = mine;
      this.next = undefined;
    }
    this.open = true;
    this.failures = 0;
    this.changed();
  }

  /** The server says that there is no call. */
  private ended(reason: 'lost' | 'unavailable' | 'refused'): void {
    if (reason === 'refused') return this.giveUp('refused');
    if (reason === 'unavailable') return this.failed(this.next, 'service');
    // What was lost is the call before the one that is being made, if one is.
    if (this.next) return;
    this.drop();
    if (this.microphone) void this.offer();
    this.changed();
  }

  private failed(mine: Attempt | undefined, why: CallFault): void {
    if (!mine || !this.all.includes(mine)) return;
    this.close(mine);
    if (mine === this.next) this.next = undefined;
    else this.present = undefined;
    this.open = this.present?.open ?? false;
    const pause = PAUSES[this.failures++];
    if (pause === undefined && !this.open) return this.giveUp(why);
    this.retry = setTimeout(() => void this.offer(), pause ?? PAUSES.at(-1));
    this.changed();
  }

  private giveUp(why: CallFault): void {
    this.fault = why;
    this.microphone = undefined;
    this.leave(why !== 'refused');
  }

  private leave(tell: boolean): void {
    this.drop();
    if (tell) this.line({type: 'call_end'});
    this.changed();
  }

  private drop(): void {
    clearTimeout(this.retry);
    for (const one of this.all) this.close(one);
    this.present = this.next = undefined;
    this.open = false;
    this.ear.srcObject = null;
  }

  private close(one: Attempt | undefined): void {
    if (!one) return;
    clearTimeout(one.timer);
    one.peer.onconnectionstatechange = one.peer.ontrack = null;
    one.track.stop();
    one.peer.close();
  }

  /** Another microphone, in the call that is there. */
  private swap(microphone: MediaStream): void {
    const source = microphone.getAudioTracks()[0];
    if (!source) return;
    for (const one of this.all) {
      const track = source.clone();
      track.enabled = this.admitted;
      one.track.stop();
      void one.sender.replaceTrack(track).catch(() => this.failed(one, 'network'));
      Object.assign(one, {track});
    }
    if (this.all.length === 0) void this.offer();
  }
}
