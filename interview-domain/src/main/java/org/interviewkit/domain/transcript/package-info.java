/** What was said: numbered turns, each stored before it is acknowledged. */
package org.interviewkit.domain.transcript;
