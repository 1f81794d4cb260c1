/** Writing down recorded speech by OpenAI's interface, or by any service that speaks it. Needs none of OpenAI's library: one kind of request, over the JDK's HTTP client. */
package org.interviewkit.openai.transcription;
