package org.interviewkit.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Says in the ports' words what went wrong in a database. */
final class Failures {

  private static final String DUPLICATE_KEY = "23505";

  private Failures() {}

  static RuntimeException translate(String subject, Throwable failure) {
    Optional<SQLException> sql = find(failure, SQLException.class);
    String state = sql.map(SQLException::getSQLState).orElse("");
    if (DUPLICATE_KEY.equals(state)) {
      return new UnitOfWork.Taken(subject, failure);
    }
    if (state.startsWith("53") || isDiskFull(failure)) {
      return new PortException(Kind.FULL, subject + " could not be stored: no space is left", failure);
    }
    if (state.startsWith("22")) {
      // without its cause: the database's message quotes the value
      return new PortException(Kind.MALFORMED, subject + " could not be stored or read: the database refused a value (" + state + ")");
    }
    if (state.startsWith("28") || state.startsWith("42")) {
      return new PortException(Kind.REFUSED, subject + " could not be stored or read: the database refused the call (" + state + ")", failure);
    }
    return new PortException(Kind.UNAVAILABLE, subject + " could not be stored or read: the database did not answer (" + state + ")", failure);
  }

  private static boolean isDiskFull(Throwable failure) {
    return chain(failure)
        .filter(IOException.class::isInstance)
        .anyMatch(e -> e.getMessage() != null && (e.getMessage().contains("No space left") || e.getMessage().contains("not enough space")));
  }

  private static <E extends Throwable> Optional<E> find(Throwable failure, Class<E> type) {
    return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20);
  }
}
