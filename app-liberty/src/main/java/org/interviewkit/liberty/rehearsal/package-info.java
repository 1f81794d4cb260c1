/** What the server plays for itself before it is ready: a candidate's device and a speech service, over the loopback, so that the first candidate finds everything loaded. */
package org.interviewkit.liberty.rehearsal;
