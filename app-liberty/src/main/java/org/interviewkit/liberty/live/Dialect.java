package org.interviewkit.liberty.live;

/** What is spoken on a connection. */
enum Dialect {
  /** The live protocol: everything the interview has to say. */
  INTERVIEW,
  /** OpenAI's Realtime protocol, from the side of the service: for clients that speak it already. */
  REALTIME
}
