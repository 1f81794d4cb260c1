package org.interviewkit.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Says in the ports' words what went wrong in a database. */
final class Failures {

  private static final String DUPLICATE_KEY = "23505";

  /** The disk is full; the rest of class 53 is about memory and connections, which come back. */
  private static final String DISK_FULL = "53100";

  private Failures() {}

  /** What went wrong before there was a first connection; the message is one line. */
  static PortException atOpening(SQLException failure) {
    String state = state(failure);
    String why = reason(failure);
    if (state.startsWith("28")) {
      return new PortException(Kind.REFUSED, "the database refuses the user: " + why, failure);
    }
    if (state.startsWith("3D")) {
      return new PortException(Kind.REFUSED, "there is no such database: " + why, failure);
    }
    return new PortException(Kind.UNAVAILABLE, "the database does not answer: " + why, failure);
  }

  /** What the driver said, without what a server's pool adds to it, and what the network said when the driver only says that it failed. */
  private static String reason(SQLException failure) {
    Throwable innermost = chain(failure).filter(SQLException.class::isInstance).reduce(failure, (outer, inner) -> inner);
    String said = line(innermost);
    return innermost.getCause() instanceof IOException network ? said + " (" + network.getClass().getSimpleName() + ": " + line(network) + ")" : said;
  }

  private static String line(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
  }

  /** Whether the database gave up one of several changes at once, which did nothing and may succeed when done again. */
  static boolean isCollision(Throwable failure) {
    String state = state(failure);
    return state.equals("40001") || state.equals("40P01");
  }

  static RuntimeException translate(String subject, Throwable failure) {
    String state = state(failure);
    if (DUPLICATE_KEY.equals(state)) {
      return new UnitOfWork.Taken(subject, failure);
    }
    if (state.equals(DISK_FULL) || isDiskFull(failure)) {
      return new PortException(Kind.FULL, subject + " could not be stored: no space is left", failure);
    }
    if (state.startsWith("22")) {
      // without its cause: the database's message quotes the value
      return new PortException(Kind.MALFORMED, subject + " could not be stored or read: the database refused a value (" + state + ")");
    }
    if (state.startsWith("28") || state.startsWith("42")) {
      return new PortException(Kind.REFUSED, subject + " could not be stored or read: the database refused the call (" + state + ")", failure);
    }
    return new PortException(Kind.UNAVAILABLE, subject + " could not be stored or read: the database did not answer (" + codes(failure) + ")", failure);
  }

  private static boolean isDiskFull(Throwable failure) {
    return chain(failure)
        .filter(IOException.class::isInstance)
        .anyMatch(e -> e.getMessage() != null && (e.getMessage().contains("No space left") || e.getMessage().contains("not enough space")));
  }

  private static String state(Throwable failure) {
    Optional<SQLException> sql = chain(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast).findFirst();
    return sql.map(SQLException::getSQLState).orElse("");
  }

  /** The state and code of what the database said, and of what it said that came of. */
  private static String codes(Throwable failure) {
    return chain(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .map(each -> each.getSQLState() + " " + each.getErrorCode())
        .distinct()
        .collect(Collectors.joining(", from "));
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20);
  }
}
