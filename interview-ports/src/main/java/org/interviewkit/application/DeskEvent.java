package org.interviewkit.application;

import java.util.UUID;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.TicketNumber;

/** Something the team or a visitor may want to look at again. Says which thing, and nothing of what it holds. */
public sealed interface DeskEvent {

  /** A conversation has a new message or is in other hands. */
  record ThreadChanged(ThreadId thread) implements DeskEvent {}

  /** A ticket was opened or changed. */
  record TicketChanged(TicketNumber ticket) implements DeskEvent {}

  /** Feedback came in. */
  record FeedbackGiven(UUID feedback) implements DeskEvent {}
}
