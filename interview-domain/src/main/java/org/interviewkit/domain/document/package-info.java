/** Files people hand in, and the text in them. */
package org.interviewkit.domain.document;
