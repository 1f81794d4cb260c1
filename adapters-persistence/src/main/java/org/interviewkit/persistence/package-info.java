/**
 * Keeps everything in a relational database by Jakarta Persistence: H2 in a file by default. {@link org.interviewkit.persistence.JpaStore} opens it; the schema is
 * brought up to date by the migrations under {@code db/migration}.
 */
package org.interviewkit.persistence;
