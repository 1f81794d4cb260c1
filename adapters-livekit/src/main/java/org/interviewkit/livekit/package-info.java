/**
 * Reserved for LiveKit: interviews that meet in a LiveKit room. A process of its own takes the room's audio to our live socket and brings the answer back; here is
 * that process and what grants access to a room. It will keep no interview state.
 *
 * <p>It holds nothing yet: the configuration values that name it are refused at start.
 */
package org.interviewkit.livekit;
