/** Who is interviewed. */
package org.interviewkit.domain.candidate;
