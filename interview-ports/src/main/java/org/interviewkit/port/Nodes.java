package org.interviewkit.port;

/**
 * This process among those that share its store.
 *
 * @param self this one
 * @param leases keeps who holds which interview
 */
public record Nodes(Node self, Leases leases) {}
