/** Sessions with OpenAI's hosted ChatKit. Needs none of OpenAI's library: one kind of request, over the JDK's HTTP client. */
package org.interviewkit.openai.chatkit;
