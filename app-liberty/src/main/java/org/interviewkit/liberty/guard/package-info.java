/** Stands between the system and what may be far away: limits, second attempts, and an end to asking when nobody answers. */
package org.interviewkit.liberty.guard;
