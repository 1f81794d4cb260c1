package org.interviewkit.openai.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sees what the candidate's device does to the interviewer, which has a channel of its own to the service during a call, and puts it right: the session gets its terms back, an
 * answer nobody here asked for is cut off, an item nobody here made is taken out again.
 */
final class Warden {

  /** What is done within it is done once: an act shows in several messages. */
  private static final Duration ONE_ACT = Duration.ofSeconds(1);

  private final Stage stage;
  private final Telling telling;
  private final Answering answering;
  private Optional<Terms> ours = Optional.empty();
  private Instant last = Instant.MIN;
  private int acts;

  Warden(Stage stage, Telling telling, Answering answering) {
    this.stage = stage;
    this.telling = telling;
    this.answering = answering;
  }

  /** Watches a call from now on, or nothing. */
  void watch(Optional<Terms> terms) {
    ours = terms;
  }

  /** Looks at a message; one that is to be dropped has shown something that was undone. */
  boolean refuses(ServerEvent event, Instant now) {
    return ours.isPresent()
        && switch (event) {
          case ServerEvent.SessionUpdated updated -> restored(updated.terms(), now);
          case ServerEvent.ResponseCreated created -> !answering.isAsked(created) && cutOff(created, now);
          case ServerEvent.ItemAdded added -> isForeign(added) && takenOut(added.item(), now);
          case ServerEvent.ItemDeleted deleted -> !telling.isTakenOut(deleted.item()) && noted("what was said was deleted", now);
          default -> false;
        };
  }

  private boolean restored(Terms now, Instant when) {
    String changed = ours.orElseThrow().changedIn(now);
    if (!changed.isEmpty()) {
      telling.terms();
      noted("the session was changed: " + changed, when);
    }
    return true;
  }

  private boolean cutOff(ServerEvent.ResponseCreated created, Instant now) {
    answering.disown(created.response());
    stage.send(ClientEvents.cancel(Optional.of(created.response())));
    stage.send(ClientEvents.silence());
    return noted("an answer was asked for", now);
  }

  /** Whether an item is none of ours, none that the candidate spoke, and none of an answer, which is spoken as well. */
  private boolean isForeign(ServerEvent.ItemAdded added) {
    if (telling.isOwn(added.item())) {
      return false;
    }
    return switch (added.kind()) {
      case "user" -> !added.content().equals("input_audio");
      case "assistant" -> added.content().endsWith("text");
      case "system", "function_call_output" -> true;
      default -> false;
    };
  }

  private boolean takenOut(String item, Instant now) {
    if (telling.takeOut(item)) {
      noted("words were put into the conversation", now);
    }
    return true;
  }

  private boolean noted(String what, Instant now) {
    if (last.equals(Instant.MIN) || !now.isBefore(last.plus(ONE_ACT))) {
      acts++;
      last = now;
      stage.meddled(what, acts > 1);
    }
    return true;
  }
}
