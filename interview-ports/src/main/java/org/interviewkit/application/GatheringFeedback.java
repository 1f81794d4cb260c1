package org.interviewkit.application;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FeedbackEntries;

/** Taking feedback and showing it to the team. */
public final class GatheringFeedback {

  private static final String USUAL = "general";

  private final FeedbackEntries entries;
  private final AssistantLog log;

  GatheringFeedback(FeedbackEntries entries, AssistantLog log) {
    this.entries = entries;
    this.log = log;
  }

  /** Feedback as it comes from outside, unchecked. */
  public record Given(
      Optional<String> sessionId,
      Optional<String> userQuestion,
      Optional<String> assistantReply,
      Optional<String> category,
      Optional<String> comment,
      Optional<Integer> rating) {}

  /**
   * Keeps feedback.
   *
   * @throws org.interviewkit.domain.InvalidInput if something in it cannot be accepted; nothing is kept
   */
  public Feedback give(Feedback.Kind kind, Given given) {
    String category = VisitorText.optional("category", given.category(), TicketContent.MAX_CATEGORY);
    Feedback feedback =
        new Feedback(
            log.id(),
            kind,
            VisitorText.optional("sessionId", given.sessionId(), 100),
            VisitorText.optional("userQuestion", given.userQuestion(), Feedback.MAX_TEXT),
            VisitorText.optional("assistantReply", given.assistantReply(), Message.MAX),
            category.isEmpty() ? USUAL : category,
            VisitorText.optional("comment", given.comment(), Feedback.MAX_TEXT),
            given.rating(),
            log.now());
    entries.add(feedback);
    log.note(LogEntry.Kind.FEEDBACK_GIVEN, Optional.empty(), "by " + (kind == Feedback.Kind.PUBLIC_FEEDBACK ? "a visitor" : "the team"));
    log.tell(new DeskEvent.FeedbackGiven(feedback.id()));
    return feedback;
  }

  /** One page, newest first; see {@link FeedbackEntries#list}. */
  public List<Feedback> list(Optional<Cursor> after, int limit) {
    return entries.list(after, limit);
  }
}
