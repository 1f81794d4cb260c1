package org.interviewkit.liberty.rest;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.application.NoAnswer;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.liberty.assembly.NotReady;
import org.interviewkit.port.PortException;

/** Turns what was thrown into what the caller is told. The one place where that happens. */
public final class Problems {

  private static final Logger LOG = System.getLogger(Problems.class.getName());
  private static final int RETRY_SECONDS = 5;

  /** A problem and after how many seconds trying again may help. */
  public record Answer(Problem problem, Optional<Integer> retryAfter) {
    Answer(Problem problem) {
      this(problem, Optional.empty());
    }
  }

  private Problems() {}

  /** The answer to a failure. Only what nobody foresaw is logged, under the number the caller is told. */
  public static Answer of(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> new Answer(refusal.problem(), refusal.retryAfter());
      case InvalidInput input -> new Answer(Problem.badRequest(input.getMessage(), Pointers.of(input.field())));
      case NotFound missing -> new Answer(Problem.of(404, "not-found", "Not found", missing.getMessage()));
      case Conflict conflict -> new Answer(Problem.of(409, "conflict", "Conflict", conflict.getMessage()));
      case UnreadableDocument document -> new Answer(unreadable(document));
      case NotReady down -> new Answer(Problem.of(503, "not-ready", "Not ready", down.getMessage()), Optional.of(RETRY_SECONDS));
      case BodyTooLarge large -> new Answer(tooLarge(large));
      case PortException port -> ofPort(port);
      case NoAnswer silent -> new Answer(Problem.of(503, "no-answer", "No answer", String.valueOf(silent.getMessage())), Optional.of(RETRY_SECONDS));
      case NotAuthorizedException unsigned -> new Answer(Problem.ofStatus(401));
      case WebApplicationException web when causeOf(web, BodyTooLarge.class).isPresent() -> new Answer(tooLarge(causeOf(web, BodyTooLarge.class).get()));
      case WebApplicationException web when web.getResponse().getStatus() < 500 -> new Answer(Problem.ofStatus(web.getResponse().getStatus()));
      default -> causeOf(failure, BodyTooLarge.class).map(large -> new Answer(tooLarge(large))).orElseGet(() -> unforeseen(failure));
    };
  }

  private static Problem tooLarge(BodyTooLarge large) {
    return Problem.of(413, "too-large", "Too large", large.getMessage());
  }

  private static Problem unreadable(UnreadableDocument document) {
    String reason = document.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Problem.of(422, "unreadable-document:" + reason, title(document.reason()), document.getMessage());
  }

  private static String title(UnreadableDocument.Reason reason) {
    return switch (reason) {
      case UNSUPPORTED_TYPE -> "Not a PDF, DOCX or text file";
      case DAMAGED -> "Damaged file";
      case ENCRYPTED -> "Encrypted file";
      case IMAGE_ONLY -> "Pictures instead of text";
      case EMPTY -> "No text";
      case TOO_LARGE -> "Too much inside";
      case TOO_COSTLY -> "Too much work to read";
    };
  }

  private static Answer ofPort(PortException port) {
    return switch (port.kind()) {
      case FULL -> new Answer(Problem.of(507, "full", "No space left", "there is no space left to store this; nothing was kept"));
      case UNAVAILABLE -> {
        LOG.log(Level.WARNING, "something needed for a request is not available", port);
        yield new Answer(Problem.ofStatus(503), Optional.of(RETRY_SECONDS));
      }
      case MALFORMED -> {
        LOG.log(Level.WARNING, "something behind a request answered nonsense", port);
        yield new Answer(Problem.of(502, "malformed", "Unusable answer", "a system behind this one answered something that cannot be used"));
      }
      case REFUSED -> unforeseen(port);
    };
  }

  private static Answer unforeseen(Throwable failure) {
    String incident = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "incident " + incident, failure);
    return new Answer(Problem.of(500, "incident", "Something went wrong", "this should not have happened; it is in the log as incident " + incident));
  }

  private static <T extends Throwable> Optional<T> causeOf(Throwable failure, Class<T> wanted) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 12; depth++) {
      if (wanted.isInstance(at)) {
        return Optional.of(wanted.cast(at));
      }
      at = at.getCause();
    }
    return Optional.empty();
  }
}
