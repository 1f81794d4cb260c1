package org.interviewkit.port;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in a list that is ordered newest first: the last entry of the page before.
 *
 * @param createdAt when that entry was made
 * @param id its identifier, which orders entries of the same instant, descending as an unsigned 128-bit number (as its text form sorts)
 */
public record Cursor(Instant createdAt, UUID id) {}
