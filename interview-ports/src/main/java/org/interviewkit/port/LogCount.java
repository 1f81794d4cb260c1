package org.interviewkit.port;

import java.time.LocalDate;
import java.util.Optional;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;

/**
 * How many log entries there are of one day, kind and intent.
 *
 * @param day the day in UTC
 * @param kind what happened
 * @param intent what the visitor wanted; empty for entries without one
 * @param entries how many, from 1
 */
public record LogCount(LocalDate day, LogEntry.Kind kind, Optional<Intent> intent, long entries) {}
