/** Starts a real PostgreSQL for tests: without Docker, as root or not, on a random loopback port, in a temporary directory. */
package org.interviewkit.persistence.postgres.server;
