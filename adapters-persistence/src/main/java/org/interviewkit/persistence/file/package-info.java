/**
 * Keeps everything as JSON files under one directory, for those who want no database: readable with any editor, meant for one process and for thousands of interviews,
 * not hundreds of thousands. {@link org.interviewkit.persistence.file.FileStore} opens it.
 */
package org.interviewkit.persistence.file;
