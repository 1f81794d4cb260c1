package org.interviewkit.local;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.port.Passes;

/** Passes in memory: after a restart everybody needs another one. */
public final class MemoryPasses implements Passes {

  private final Map<String, Pass> passes = new ConcurrentHashMap<>();

  private record Pass(String holder, Instant expiresAt) {}

  @Override
  public void add(String hash, String holder, Instant expiresAt, Instant now) {
    if (passes.size() >= MOST) {
      passes.values().removeIf(pass -> !pass.expiresAt().isAfter(now));
    }
    if (passes.size() >= MOST) {
      throw new Conflict("too many unused tickets: try again in a minute");
    }
    passes.put(hash, new Pass(holder, expiresAt));
  }

  @Override
  public Optional<String> take(String hash, Instant now) {
    return Optional.ofNullable(passes.remove(hash)).filter(pass -> pass.expiresAt().isAfter(now)).map(Pass::holder);
  }
}
