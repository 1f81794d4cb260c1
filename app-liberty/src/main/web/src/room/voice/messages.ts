/** From the page to its microphone's end on the audio thread. */
export interface ToCapture {
  readonly open: boolean;
}

/** A piece of the candidate's voice, if it may be heard, and its loudest sample in decibels. */
export interface FromCapture {
  readonly piece?: Int16Array<ArrayBuffer>;
  readonly level: number;
}

/** From the page to the loudspeaker's end on the audio thread, which answers with `Progress`. */
export type ToPlayer = {readonly item: string; readonly piece: Int16Array<ArrayBuffer>} | {readonly done: string} | {readonly stop: string | undefined};
