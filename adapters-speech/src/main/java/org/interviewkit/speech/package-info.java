/**
 * Reserved for local voice: a recogniser that turns a candidate's speech into text and a synthesiser that speaks the interviewer's words, on the same machine, without
 * a cloud service. They are the ends of the spoken cascade.
 *
 * <p>It holds nothing yet: the configuration values that name it are refused at start.
 */
package org.interviewkit.speech;
