package org.interviewkit.port;

/**
 * This process among those that share its store.
 *
 * @param self this one
 * @param leases keeps who holds which interview
 * @param messenger tells of changes
 * @param errands keeps commands on their way from one to another
 * @param passes keeps what opens something once
 */
public record Nodes(Node self, Leases leases, Messenger messenger, Errands errands, Passes passes) {}
