/** Claude over Anthropic's Messages interface, as a {@code Reasoner}. By the JDK's HTTP client: the official library weighs 45 MB and would be used for two requests. */
package org.interviewkit.anthropic;
