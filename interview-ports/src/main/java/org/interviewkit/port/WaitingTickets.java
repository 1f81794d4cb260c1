package org.interviewkit.port;

/**
 * How many tickets wait for a person.
 *
 * @param open how many are open, from 0
 * @param overdue how many of them should have been answered by now, from 0
 */
public record WaitingTickets(long open, long overdue) {}
