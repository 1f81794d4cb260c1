package org.interviewkit.liberty.rest.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.assistant.Agent;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.TicketDraft;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.document.DocumentId;

/** The assistant's values as callers see them. */
final class AssistantViews {

  private AssistantViews() {}

  /** Why a message was answered the way it was. */
  public record RoutingView(Intent intent, Agent agent, String rule, String reason, Optional<Boundary> boundary) {
    static RoutingView of(Routing routing) {
      return new RoutingView(routing.intent(), routing.agent(), routing.rule(), routing.reason(), routing.boundary());
    }
  }

  /** A place in a document. */
  public record CitationView(DocumentId documentId, String title, int start, String quote) {
    static CitationView of(Citation citation) {
      return new CitationView(citation.document(), citation.title(), citation.start(), citation.quote());
    }
  }

  /** A ticket the visitor is asked to confirm; {@code complete} once nothing is missing any more. */
  public record DraftView(String name, Optional<String> email, Optional<String> phone, boolean anonymous, String category, String message, boolean complete) {
    static DraftView of(TicketDraft draft) {
      return new DraftView(draft.contact().name(), draft.contact().email(), draft.contact().phone(), draft.anonymous(), draft.category(), draft.message(), draft.isComplete());
    }
  }

  /** Whose a conversation is; {@code person} is the name visitors see. */
  public record HandOverView(HandOver.State state, Optional<String> person, Optional<Instant> since) {
    static HandOverView of(Optional<HandOver> handOver) {
      return new HandOverView(
          handOver.map(HandOver::state).orElse(HandOver.State.NONE), handOver.flatMap(HandOver::person).map(TeamMember::name), handOver.map(HandOver::since));
    }
  }

  /** One message of a conversation; what the assistant says carries what it is as data, what a person says the person's name. */
  public record MessageView(
      int position,
      Instant timestamp,
      Author author,
      Optional<String> name,
      String text,
      Optional<RoutingView> classification,
      boolean outOfScope,
      List<CitationView> citations,
      Optional<DraftView> ticketDraft,
      Optional<Long> ticketId) {
    static MessageView of(Message message) {
      return new MessageView(
          message.position(),
          message.at(),
          message.author(),
          message.name(),
          message.text(),
          message.outcome().map(outcome -> RoutingView.of(outcome.routing())),
          message.outcome().map(outcome -> outcome.outOfScope()).orElse(false),
          message.outcome().stream().flatMap(outcome -> outcome.citations().stream()).map(CitationView::of).toList(),
          message.outcome().flatMap(outcome -> outcome.draft()).map(DraftView::of),
          message.outcome().flatMap(outcome -> outcome.ticket()).map(TicketNumber::value));
    }
  }

  /** Feedback. */
  public record FeedbackView(
      String id,
      Instant timestamp,
      Feedback.Kind kind,
      String sessionId,
      String userQuestion,
      String assistantReply,
      String category,
      String comment,
      Optional<Integer> rating) {
    static FeedbackView of(Feedback feedback) {
      return new FeedbackView(
          feedback.id().toString(),
          feedback.at(),
          feedback.kind(),
          feedback.sessionId(),
          feedback.userQuestion(),
          feedback.assistantReply(),
          feedback.category(),
          feedback.comment(),
          feedback.rating());
    }
  }

  /** One thing the assistant did, in its place in the chain. */
  public record LogView(
      long number, Instant timestamp, LogEntry.Kind kind, Optional<ThreadId> sessionId, Optional<Intent> intent, Optional<String> address, String detail, String id, String hash) {
    static LogView of(LogLink link) {
      LogEntry entry = link.entry();
      return new LogView(
          link.number(), entry.at(), entry.kind(), entry.thread(), entry.intent(), entry.address(), entry.detail(), entry.id().toString(), link.hash());
    }
  }
}
