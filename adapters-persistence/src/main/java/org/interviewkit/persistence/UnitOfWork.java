package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.port.LeaseLost;
import org.interviewkit.port.PortException;

/** Everything that happens between getting a connection and giving it back, done whole or not at all. */
final class UnitOfWork {

  /** How often a change is tried when the database gives it up for another one. */
  private static final int TRIES = 4;

  private final EntityManagerFactory factory;
  private final Optional<DiskSync> disk;

  UnitOfWork(EntityManagerFactory factory, Optional<DiskSync> disk) {
    this.factory = factory;
    this.disk = disk;
  }

  /** Reads; nothing that is changed on the way is kept. */
  <T> T read(String subject, Function<EntityManager, T> work) {
    return translating(
        subject,
        () -> {
          try (EntityManager entities = factory.createEntityManager()) {
            return work.apply(entities);
          }
        });
  }

  /**
   * Changes; what was changed is on disk when this returns. The work may be done more than once, each time on what stands by then.
   *
   * @throws Taken if a key was taken
   */
  <T> T change(String subject, Function<EntityManager, T> work) {
    return translating(
        subject,
        () -> {
          T result = committed(work);
          disk.ifPresent(DiskSync::await);
          return result;
        });
  }

  private <T> T committed(Function<EntityManager, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return factory.callInTransaction(work);
      } catch (RuntimeException e) {
        if (attempt == TRIES || !Failures.isCollision(e)) {
          throw e;
        }
      }
    }
  }

  /** Changes without a result. */
  void run(String subject, Consumer<EntityManager> work) {
    change(
        subject,
        entities -> {
          work.accept(entities);
          return true;
        });
  }

  private interface Work<T> {
    T get();
  }

  private static <T> T translating(String subject, Work<T> work) {
    try {
      return work.get();
    } catch (Conflict | NotFound | InvalidInput | PortException | LeaseLost | Taken e) {
      throw e;
    } catch (RuntimeException e) {
      throw Failures.translate(subject, e);
    }
  }

  /** A row with this key is there already. */
  static final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Taken(String subject, Throwable cause) {
      super(subject + " is there already", cause);
    }
  }
}
