/** The supervisor: watches an interview at a steady beat, steers it, winds it up, and can give its reasons. */
package org.interviewkit.domain.supervision;
