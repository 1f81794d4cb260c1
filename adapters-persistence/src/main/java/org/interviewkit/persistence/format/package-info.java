/** The written form of what is kept: one JSON document per value, readable by later versions. */
package org.interviewkit.persistence.format;
