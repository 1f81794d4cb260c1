/**
 * Traces: which step of which call took how long. Nothing but the steps' own names, counts and outcomes leaves the server. OpenTelemetry is there only when the operator switched
 * traces on, so nothing outside this package may need it, and in it only {@link org.interviewkit.liberty.tracing.Telemetry} and what it uses.
 */
package org.interviewkit.liberty.tracing;
