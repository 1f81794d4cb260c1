package org.interviewkit.liberty.rest.assistant;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.application.Assistance;
import org.interviewkit.application.Chatting;
import org.interviewkit.application.GatheringFeedback;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;

/**
 * Answers the ChatKit protocol for one conversation, that of the client secret: it is the only thread there is. Creating a thread begins it or goes on with it.
 *
 * @param language for what is said before an answer tells its own
 */
record ChatKitDesk(Assistance assistance, Clock clock, ThreadId id, Language language) {

  static final List<String> OFFERED =
      List.of(
          "threads.create",
          "threads.add_user_message",
          "threads.retry_after_item",
          "threads.custom_action",
          "threads.get_by_id",
          "threads.list",
          "threads.update",
          "items.list",
          "items.feedback");

  private static final int GOOD = 5;
  private static final int BAD = 1;

  /** What is answered: a value at once, or a stream. */
  sealed interface Reply {

    /** A JSON value. */
    record Value(Map<String, Object> json) implements Reply {}

    /** Events. */
    record Events(ChatKitStream stream) implements Reply {}
  }

  /**
   * Answers.
   *
   * @param key names a message, so that it is taken once however often it is sent; empty to name it here
   * @throws InvalidInput if the request cannot be accepted; nothing is kept
   * @throws NotFound if it names another thread, or an item the thread does not have
   */
  Reply answer(ChatKitCall call, Optional<String> key) {
    if (!call.type().equals("threads.create") && !call.type().equals("threads.list")) {
      requireOwn(call.threadId());
    }
    return switch (call.type()) {
      case "threads.create" -> say(call.text(), key, true, Optional.empty());
      case "threads.add_user_message" -> say(call.text(), key, false, Optional.empty());
      case "threads.retry_after_item" -> retry(thread().message(call.itemId()));
      case "threads.custom_action" -> act(call);
      case "threads.get_by_id" -> new Reply.Value(thread().view(thread().page(true, call.limit(), Optional.empty())));
      case "threads.list" -> new Reply.Value(threads());
      // a title is made of the first message, and stays
      case "threads.update" -> new Reply.Value(thread().view(ChatKitThread.nothing()));
      case "items.list" -> new Reply.Value(thread().page(call.isAscending(), call.limit(), call.params().after()));
      case "items.feedback" -> feedback(call);
      default -> throw call.notOffered(OFFERED);
    };
  }

  /** Whether a request is to be counted as a message. */
  static boolean isMessage(ChatKitCall call) {
    return List.of("threads.create", "threads.add_user_message", "threads.retry_after_item", "threads.custom_action").contains(call.type());
  }

  private ChatKitThread thread() {
    List<Message> messages = assistance.chatting().readAfter(id, 0);
    return new ChatKitThread(id, messages, messages.isEmpty() ? clock.instant() : messages.get(0).at());
  }

  private void requireOwn(String threadId) {
    if (!threadId.equals(id.toString())) {
      throw new NotFound("thread", threadId);
    }
  }

  private Reply say(String text, Optional<String> key, boolean isNew, Optional<String> settled) {
    Optional<String> clientId = Optional.of(key.orElseGet(() -> UUID.randomUUID().toString()));
    Supplier<Optional<Message>> kept = () -> thread().messages().stream().filter(message -> message.clientId().equals(clientId)).findFirst();
    return events(() -> assistance.chatting().say(id, text, clientId), isNew, settled, kept);
  }

  /** A message that was kept without an answer is answered now; one that was answered is answered the same again. */
  private Reply retry(Message message) {
    if (message.author() != Author.VISITOR) {
      throw new InvalidInput("params.itemId", "only an answer to a visitor's message can be tried again");
    }
    return events(() -> assistance.chatting().say(id, message.text(), message.clientId()), false, Optional.empty(), () -> Optional.of(message));
  }

  private Reply act(ChatKitCall call) {
    ChatKitThread thread = thread();
    Message asked = thread.message(call.itemId());
    // named after the card: pressed twice, it is pressed once
    Optional<String> press = Optional.of("card-" + asked.position());
    boolean isOpen = thread.waiting().filter(asked::equals).isPresent() || thread.messages().stream().anyMatch(message -> message.clientId().equals(press));
    if (!isOpen || !thread.cardId(asked).equals(call.itemId())) {
      throw new NotFound("open card", call.itemId());
    }
    boolean german = ChatKitThread.language(asked) == Language.DE;
    String text =
        switch (call.action().type()) {
          case ChatKitThread.CONFIRM -> german ? "Ja" : "Yes";
          case ChatKitThread.DISCARD -> german ? "Nein" : "No";
          default -> throw new InvalidInput("params.action.type", "allowed are " + ChatKitThread.CONFIRM + " and " + ChatKitThread.DISCARD);
        };
    return say(text, press, false, Optional.of(thread.cardId(asked)));
  }

  private Reply events(
      Supplier<Chatting.Exchange> saying, boolean isNew, Optional<String> settled, Supplier<Optional<Message>> kept) {
    return new Reply.Events(new ChatKitStream(this::thread, isNew, settled, language, saying, kept));
  }

  private Map<String, Object> threads() {
    ChatKitThread thread = thread();
    return ChatKitThread.of("data", thread.messages().isEmpty() ? List.of() : List.of(thread.view(ChatKitThread.nothing())), "has_more", false);
  }

  private Reply feedback(ChatKitCall call) {
    ChatKitThread thread = thread();
    List<Message> rated = call.itemIds().stream().map(thread::message).filter(message -> message.author() != Author.VISITOR).distinct().toList();
    for (Message message : rated) {
      List<Message> before = thread.messages().subList(0, message.position() - 1);
      Optional<String> question = before.reversed().stream().filter(one -> one.author() == Author.VISITOR).map(Message::text).findFirst();
      String category = call.isPositive() ? "helpful" : "not_helpful";
      assistance
          .feedback()
          .give(
              Feedback.Kind.PUBLIC_FEEDBACK,
              new GatheringFeedback.Given(
                  Optional.of(id.toString()), question, Optional.of(message.text()), Optional.of(category), Optional.empty(), Optional.of(call.isPositive() ? GOOD : BAD)));
    }
    return new Reply.Value(Map.of());
  }
}
