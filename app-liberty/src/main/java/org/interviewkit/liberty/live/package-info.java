/** The live socket: who gets in, what is said, and how it is said in JSON. See {@code docs/live-protocol.md}. */
package org.interviewkit.liberty.live;
