/**
 * What the interview needs from the world, as interfaces in the domain's words. Plural nouns keep things, agent nouns do something.
 *
 * <p>Common to all: a call is atomic by itself and may be repeated; nothing returns {@code null}; implementations are safe for use by many threads unless stated
 * otherwise. What the caller did wrong is an {@code InvalidInput}, {@code NotFound} or {@code Conflict} of the domain; what the world did is a {@link
 * org.interviewkit.port.PortException}. An implementation exists when it passes the {@code …Contract} of its port. Instants are kept with microseconds; callers hand
 * in no finer ones.
 */
package org.interviewkit.port;
