/** Where captions stand. */
export type CaptionState = 'off' | 'connecting' | 'on' | 'lost' | 'failed';

/** What captions need of the page. */
export interface CaptionSurroundings {
  /** Asks for the microphone; fails where there is none, or it is not allowed. */
  microphone(): Promise<MediaStream>;
  /** Hands the device's session description over and brings the service's. */
  call(offer: string): Promise<string>;
  /** Whose words come next; asked when somebody begins to speak. */
  voice(): 'candidate' | 'recruiter';
  /** Somebody's words are complete. */
  said(text: string, voice: 'candidate' | 'recruiter'): void;
  /** Something else is to be shown. */
  changed(): void;
  /** Whether trying again cannot help. */
  refused(error: unknown): boolean;
}

/** The data channel the service speaks by. What comes by it is a stranger's: words to be shown, nothing else. */
const CHANNEL = 'oai-events';
/** A connection that is not there after so long will not come. */
const LONGEST = 12_000;
/** So long an interruption may pass by itself. */
const MOST_INTERRUPTED = 5_000;
/** Between one try and the next; after these it is given up. */
const PAUSES = [500, 2_000, 5_000];
/** As the server takes it. */
const MOST_TEXT = 8_000;
const MOST_OPEN = 20;

/**
 * What a microphone hears, written down by a service while it is said. Sound goes by WebRTC between this device and the service, and only as long as the captions are on. A
 * connection that is lost is made again; what was said meanwhile is not heard.
 */
export class Captions {
  state: CaptionState = 'off';
  /** Why it failed. */
  fault: unknown;
  private readonly open = new Map<string, {text: string; voice: 'candidate' | 'recruiter'}>();
  private stream: MediaStream | undefined;
  private peer: RTCPeerConnection | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private readonly page: CaptionSurroundings,
    private readonly makePeer: () => RTCPeerConnection = () => new RTCPeerConnection(),
  ) {}

  /** What is being said and not complete yet. */
  get partial(): string {
    return [...this.open.values()].map((one) => one.text).filter(Boolean).join(' ');
  }

  get running(): boolean {
    return this.state === 'connecting' || this.state === 'on' || this.state === 'lost';
  }

  async start(): Promise<void> {
    if (this.running) return;
    this.fault = undefined;
    this.failures = 0;
    this.become('connecting');
    try {
      const stream = await this.page.microphone();
      // it was stopped meanwhile, or stopped and begun again, and the other one was faster
      if (!this.running || this.stream) return stream.getTracks().forEach((track) => track.stop());
      this.stream = stream;
      stream.getAudioTracks()[0]?.addEventListener('ended', () => this.fail(new DOMException('the microphone is gone', 'NotFoundError')));
    } catch (error) {
      return this.fail(error);
    }
    await this.connect();
  }

  stop(): void {
    this.letGo();
    this.become('off');
  }

  private async connect(): Promise<void> {
    const track = this.stream?.getAudioTracks()[0];
    if (!track) return;
    let peer: RTCPeerConnection;
    try {
      peer = this.makePeer();
    } catch (error) {
      return this.fail(error instanceof ReferenceError ? new DOMException('this browser makes no calls', 'NotSupportedError') : error);
    }
    this.peer = peer;
    this.timer = setTimeout(() => this.lost(peer, new DOMException('no connection in time', 'NetworkError')), LONGEST);
    peer.addTransceiver(track, {direction: 'sendonly'});
    peer.createDataChannel(CHANNEL).onmessage = (event: MessageEvent<unknown>) => this.peer === peer && this.hear(event.data);
    peer.onconnectionstatechange = () => this.follow(peer);
    try {
      await peer.setLocalDescription(await peer.createOffer());
      const answer = await this.page.call(peer.localDescription?.sdp ?? '');
      if (this.peer === peer) await peer.setRemoteDescription({type: 'answer', sdp: answer});
    } catch (error) {
      if (this.peer === peer && this.page.refused(error)) this.fail(error);
      else this.lost(peer, error);
    }
  }

  private follow(peer: RTCPeerConnection): void {
    if (this.peer !== peer) return;
    switch (peer.connectionState) {
      case 'connected':
        clearTimeout(this.timer);
        this.failures = 0;
        return this.become('on');
      case 'disconnected':
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.lost(peer, new DOMException('the connection broke', 'NetworkError')), MOST_INTERRUPTED);
        return this.become('lost');
      case 'failed':
      case 'closed':
        return this.lost(peer, new DOMException('the connection broke', 'NetworkError'));
    }
  }

  private lost(peer: RTCPeerConnection, why: unknown): void {
    if (this.peer !== peer) return;
    this.hangUp();
    const pause = PAUSES[this.failures++];
    if (pause === undefined) return this.fail(why);
    this.timer = setTimeout(() => void this.connect(), pause);
    this.become('lost');
  }

  /** What was heard so far is not lost with the connection. */
  private hangUp(): void {
    clearTimeout(this.timer);
    const {peer} = this;
    this.peer = undefined;
    if (peer) {
      peer.onconnectionstatechange = null;
      peer.close();
    }
    for (const id of [...this.open.keys()]) this.complete(id, this.open.get(id)?.text ?? '');
  }

  private fail(why: unknown): void {
    this.letGo();
    this.fault = why;
    this.become('failed');
  }

  private letGo(): void {
    this.hangUp();
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
  }

  private hear(data: unknown): void {
    const event = message(data);
    const id = typeof event?.['item_id'] === 'string' ? event['item_id'] : undefined;
    if (!event || !id) return;
    switch (event['type']) {
      case 'input_audio_buffer.speech_started':
        this.begin(id);
        break;
      case 'conversation.item.input_audio_transcription.delta':
        if (typeof event['delta'] === 'string') this.begin(id).text += event['delta'].slice(0, MOST_TEXT);
        break;
      case 'conversation.item.input_audio_transcription.completed':
        if (typeof event['transcript'] === 'string') this.complete(id, event['transcript']);
        break;
      case 'conversation.item.input_audio_transcription.failed':
        this.open.delete(id);
        break;
    }
    this.page.changed();
  }

  private begin(id: string): {text: string; voice: 'candidate' | 'recruiter'} {
    const known = this.open.get(id);
    if (known) return known;
    const [oldest] = this.open.keys();
    if (this.open.size >= MOST_OPEN && oldest !== undefined) this.open.delete(oldest);
    const begun = {text: '', voice: this.page.voice()};
    this.open.set(id, begun);
    return begun;
  }

  private complete(id: string, text: string): void {
    const voice = this.open.get(id)?.voice ?? this.page.voice();
    this.open.delete(id);
    const words = text.trim().slice(0, MOST_TEXT);
    if (words) this.page.said(words, voice);
  }

  private become(state: CaptionState): void {
    this.state = state;
    this.page.changed();
  }
}

function message(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const event: unknown = JSON.parse(data);
    return typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
