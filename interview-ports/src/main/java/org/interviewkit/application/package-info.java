/**
 * What one can do: the use cases, which are also the interface for systems that embed the library.
 *
 * <p>Each is one class, safe for use by many threads. What the caller did wrong is an {@code InvalidInput}, {@code NotFound} or {@code Conflict}; nothing was changed
 * then. Failures of the world pass through as {@link org.interviewkit.port.PortException}. Who may do what is decided before a use case is called.
 */
package org.interviewkit.application;
