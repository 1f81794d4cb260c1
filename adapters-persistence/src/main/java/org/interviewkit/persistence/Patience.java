package org.interviewkit.persistence;

import jakarta.persistence.EntityManagerFactory;

/**
 * EclipseLink does a query whose connection broke again by itself, three times and five seconds apart: with the database away, a live interview would stand still for
 * that long instead of being told. Here it tries once more and at once, which is right for connections that broke while they lay in the pool. There is no
 * property for it, and servers hide the provider's classes from applications: hence by reflection.
 */
final class Patience {

  private static final int TRIES_MORE = 1;
  private static final int MILLIS_BETWEEN = 50;

  private Patience() {}

  /** Limits the provider's patience; another provider is left alone. */
  static void limit(EntityManagerFactory factory) {
    if (!factory.getClass().getName().startsWith("org.eclipse.persistence.")) {
      return;
    }
    try {
      Object session = factory.getClass().getMethod("getDatabaseSession").invoke(factory);
      Object login = session.getClass().getMethod("getLogin").invoke(session);
      login.getClass().getMethod("setQueryRetryAttemptCount", int.class).invoke(login, TRIES_MORE);
      login.getClass().getMethod("setDelayBetweenConnectionAttempts", int.class).invoke(login, MILLIS_BETWEEN);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of the persistence provider cannot be told how often to try again", e);
    }
  }
}
