/** The way in for everybody who runs or embeds the system: {@link org.interviewkit.InterviewSystem}. */
package org.interviewkit;
