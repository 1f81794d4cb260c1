/** Recordings of interviews that are being held, in files. */
package org.interviewkit.storage.recording;
