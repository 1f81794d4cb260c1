/** What was recorded of spoken interviews. */
package org.interviewkit.domain.recording;
