package org.interviewkit.liberty.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.Refusal;

/**
 * Hashes and checks passwords with Argon2id: 19 MiB of memory, 2 passes, 1 lane, the first of the settings the OWASP Password Storage Cheat Sheet recommends. At
 * most {@value #AT_ONCE} are worked on at the same time, so that a flood of sign-ins cannot take the memory of everybody else.
 */
public final class Passwords {

  /** The shortest password, in characters. */
  public static final int MIN = 12;

  /** The longest password, in characters: longer ones only cost time. */
  public static final int MAX = 200;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_ONCE = 2;
  private static final int RETRY_SECONDS = 5;

  private final Argon2Function function = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final Semaphore room = new Semaphore(AT_ONCE, true);
  private final String nobodysHash = hash("a password nobody has");

  /** A new password's hash in PHC form; refuses one that is too short or too long. */
  public String hashNew(String field, String password) {
    if (password.length() < MIN || password.length() > MAX) {
      throw new InvalidInput(field, field + " has " + password.length() + " characters: allowed " + MIN + "–" + MAX);
    }
    return hash(password);
  }

  /** Whether a password is the one behind a hash. */
  public boolean matches(String password, String hash) {
    return password.length() <= MAX && worked(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Takes the time of a check without one: an unknown account must not answer faster than a known one. */
  public boolean matchesNobody(String password) {
    matches(password, nobodysHash);
    return false;
  }

  private String hash(String password) {
    return worked(() -> Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult());
  }

  private <T> T worked(Supplier<T> work) {
    try {
      if (!room.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.retryAfter(Problem.of(503, "unavailable", "Unavailable", "too many people sign in at once; try again in " + RETRY_SECONDS + " s"), RETRY_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.retryAfter(Problem.ofStatus(503), RETRY_SECONDS);
    }
    try {
      return work.get();
    } finally {
      room.release();
    }
  }
}
