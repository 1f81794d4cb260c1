package org.interviewkit.openai.realtime;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Has one answer made at a time: the service takes a request only when none is under way, so another one waits until the one before it was cancelled. */
final class Answering {

  private static final Duration AGAIN = Duration.ofMillis(500);

  private final Stage stage;
  private final Set<String> done = new HashSet<>();
  private final SecureRandom marks = new SecureRandom();
  private Optional<String> mark = Optional.empty();
  private boolean marking;
  private boolean echoed;
  private Optional<Request> wanted = Optional.empty();
  private Optional<Request> made = Optional.empty();
  private Optional<String> response = Optional.empty();
  private Instant since = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private boolean creating;
  private boolean cancelled;

  Answering(Stage stage) {
    this.stage = stage;
  }

  /** From now on requests bear a mark that nobody can guess, by which their answers are known; or none any more. */
  void marks(boolean now) {
    marking = now;
  }

  /** Whether an answer is one that was asked for here. A service that has never repeated a mark is believed without. */
  boolean isAsked(ServerEvent.ResponseCreated created) {
    if (done.contains(created.response()) || response.filter(created.response()::equals).isPresent()) {
      return true;
    }
    boolean ours = creating && created.mark().equals(mark);
    echoed = echoed || ours;
    return ours || creating && created.mark().isEmpty() && !echoed;
  }

  /** Takes no notice of an answer. */
  void disown(String id) {
    done.add(id);
  }

  /** Asks for an answer; one that is under way is cancelled. */
  void ask(Request request, Instant now) {
    wanted = Optional.of(request);
    if (isUnderWay()) {
      cancel();
    } else {
      create(now);
    }
  }

  /** Asks for an answer as soon as there is a connection. */
  void want(Request request) {
    wanted = Optional.of(request);
  }

  void cancel() {
    if (response.isPresent() && !cancelled) {
      stage.send(ClientEvents.cancel(response));
    }
    cancelled = isUnderWay();
  }

  /** Nothing is wanted any more. */
  void drop() {
    wanted = Optional.empty();
    cancel();
  }

  boolean isUnderWay() {
    return creating || response.isPresent();
  }

  /** Whether the service has said that it makes the answer. */
  boolean isConfirmed() {
    return response.isPresent();
  }

  boolean isIdle() {
    return !isUnderWay() && wanted.isEmpty();
  }

  /** What is asked for, under way or still waiting. */
  Optional<Request> request() {
    return wanted.or(() -> made);
  }

  /** Since when an answer is under way. */
  Optional<Instant> underWaySince() {
    return isUnderWay() ? Optional.of(since) : Optional.empty();
  }

  /** An answer is being made; one that comes at the wrong moment is cancelled. */
  void created(String id, boolean untimely) {
    if (done.contains(id)) {
      return;
    }
    creating = false;
    response = Optional.of(id);
    if (cancelled || untimely) {
      cancelled = true;
      stage.send(ClientEvents.cancel(response));
    }
  }

  /** Whether what belongs to an answer is wanted. */
  boolean isWanted(String id) {
    return !cancelled && (id.isEmpty() || !done.contains(id));
  }

  /** An answer is made. Gives what it was for, or nothing if it was known to be made, or was cancelled for another one. */
  Optional<Request> done(String id, Instant now) {
    if (!done.add(id) || response.filter(other -> !other.equals(id)).isPresent() || marking && response.isEmpty()) {
      return Optional.empty();
    }
    Optional<Request> finished = cancelled && wanted.isPresent() ? Optional.empty() : made.or(() -> Optional.of(Request.TURN));
    clear();
    if (wanted.isPresent()) {
      create(now);
    }
    return finished;
  }

  /** The service did not take the request: an answer we know nothing of is under way. */
  void refused(Instant now) {
    if (creating) {
      wanted = wanted.or(() -> made);
      clear();
      notBefore = now.plus(AGAIN);
    }
  }

  /** The connection is gone; what was asked for is still wanted. */
  void lost() {
    wanted = wanted.or(() -> isUnderWay() && !cancelled ? made : Optional.empty());
    clear();
  }

  void proceed(Instant now) {
    if (wanted.isPresent() && !isUnderWay() && !now.isBefore(notBefore)) {
      create(now);
    }
  }

  private void create(Instant now) {
    Request request = wanted.orElseThrow();
    made = wanted;
    wanted = Optional.empty();
    creating = true;
    cancelled = false;
    since = now;
    mark = marking ? Optional.of(HexFormat.of().toHexDigits(marks.nextLong())) : Optional.empty();
    stage.send(
        switch (request) {
          case TURN -> ClientEvents.respond(mark);
          case GOODBYE, IDLE, AGAIN -> ClientEvents.speak(mark);
        });
  }

  private void clear() {
    creating = false;
    cancelled = false;
    response = Optional.empty();
    made = Optional.empty();
  }
}
