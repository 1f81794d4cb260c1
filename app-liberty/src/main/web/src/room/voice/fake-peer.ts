/** A peer that connects, or does not, when the test says so. */
export class FakePeer {
  static readonly all: FakePeer[] = [];
  localDescription: {sdp: string} | null = null;
  connectionState = 'new';
  closed = false;
  answer: string | undefined;
  readonly channels: string[] = [];
  track!: FakeTrack;
  readonly sender = {replaceTrack: async (track: FakeTrack) => void (this.track = track)};
  onconnectionstatechange: (() => void) | null = null;
  ontrack: ((event: unknown) => void) | null = null;

  constructor() {
    FakePeer.all.push(this);
  }

  addTransceiver(track: FakeTrack) {
    this.track = track;
    return {sender: this.sender};
  }

  createDataChannel(name: string) {
    this.channels.push(name);
  }

  createOffer = async () => ({type: 'offer', sdp: `offer ${FakePeer.all.indexOf(this)}`});

  async setLocalDescription(description: {sdp: string}) {
    this.localDescription = description;
  }

  async setRemoteDescription({sdp}: {sdp: string}) {
    if (sdp === 'nonsense') throw new Error('no description');
    this.answer = sdp;
  }

  becomes(state: string) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  close() {
    this.closed = true;
  }
}

/** A microphone's track. */
export class FakeTrack {
  enabled = true;
  stopped = false;
  clone = () => new FakeTrack();
  stop() {
    this.stopped = true;
  }
}

/** A microphone. */
export const microphone = () => ({getAudioTracks: () => [new FakeTrack()]}) as unknown as MediaStream;
