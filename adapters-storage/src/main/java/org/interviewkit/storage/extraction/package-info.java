/**
 * Reads PDF, DOCX and plain text. Files are hostile until shown otherwise, so PDF and DOCX are opened in a Java process of their own with a
 * small heap, a deadline, no environment and no secrets; what it answers is checked like any other foreign input.
 */
package org.interviewkit.storage.extraction;
