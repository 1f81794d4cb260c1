package org.interviewkit.liberty.tracing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import org.interviewkit.port.Accounts;
import org.interviewkit.port.Candidates;
import org.interviewkit.port.Evaluations;
import org.interviewkit.port.FeedbackEntries;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.Interviews;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.LogEntries;
import org.interviewkit.port.Recordings;
import org.interviewkit.port.Roles;
import org.interviewkit.port.SecondHearings;
import org.interviewkit.port.ShelfDocuments;
import org.interviewkit.port.Spendings;
import org.interviewkit.port.Store;
import org.interviewkit.port.Supervisions;
import org.interviewkit.port.Threads;
import org.interviewkit.port.Tickets;
import org.interviewkit.port.Transcripts;

/**
 * Follows what keepers do, as steps such as {@code Tickets.save}: of the name of the port and of the method, never of what is kept. Only within another step: what is looked up
 * again and again in the background is nobody's wait.
 */
public final class TracedKeepers {

  private final Tracing tracing;

  /** Follows with this. */
  public TracedKeepers(Tracing tracing) {
    this.tracing = tracing;
  }

  /** Stands before the keepers of interviews; gives them back as they are when nothing is followed. */
  public Store of(Store store) {
    if (tracing == Tracing.NONE) {
      return store;
    }
    return new Store(
        keeper(Roles.class, store.roles()),
        keeper(Candidates.class, store.candidates()),
        keeper(Interviews.class, store.interviews()),
        keeper(Transcripts.class, store.transcripts()),
        keeper(Supervisions.class, store.supervisions()),
        keeper(Evaluations.class, store.evaluations()),
        keeper(Recordings.class, store.recordings()),
        keeper(SecondHearings.class, store.secondHearings()),
        keeper(Spendings.class, store.spendings()),
        keeper(Accounts.class, store.accounts()),
        keeper(Jobs.class, store.jobs()));
  }

  /** Stands before the keepers of the website assistant; gives them back as they are when nothing is followed. */
  public FrontDesk of(FrontDesk desk) {
    if (tracing == Tracing.NONE) {
      return desk;
    }
    return new FrontDesk(
        keeper(Threads.class, desk.threads()),
        keeper(Tickets.class, desk.tickets()),
        keeper(FeedbackEntries.class, desk.feedback()),
        keeper(LogEntries.class, desk.log()),
        keeper(ShelfDocuments.class, desk.shelf()));
  }

  <K> K keeper(Class<K> port, K keeper) {
    Object before =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class || !tracing.isUnderWay()) {
                return call(keeper, method, arguments);
              }
              return tracing.step(port.getSimpleName() + "." + method.getName(), notes -> call(keeper, method, arguments));
            });
    return port.cast(before);
  }

  private static Object call(Object keeper, Method method, Object[] arguments) {
    try {
      return method.invoke(keeper, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new UndeclaredThrowableException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not accessible", e);
    }
  }
}
