package org.interviewkit.port;

import org.interviewkit.domain.assistant.TicketStatus;

/**
 * How many tickets there are of one kind.
 *
 * @param status where they stand
 * @param category under which category
 * @param tickets how many, from 1
 */
public record TicketCount(TicketStatus status, String category, long tickets) {}
