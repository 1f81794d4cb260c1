package org.interviewkit.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.port.Passes;

/** Passes in PostgreSQL, a row each until it is taken. */
public final class PostgresPasses implements Passes {

  private static final String PASSES = "passes";

  private final UnitOfWork unit;

  PostgresPasses(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void add(String hash, String holder, Instant expiresAt, Instant now) {
    unit.run(
        PASSES,
        entities -> {
          Sql sql = Sql.in(entities);
          sql.run("delete from pass where expires_at <= ?", Micros.of(now));
          sql.run("insert into pass (hash, holder, expires_at) values (?, ?, ?)", hash, holder, Micros.of(expiresAt));
        });
  }

  @Override
  public Optional<String> take(String hash, Instant now) {
    List<String> holders =
        unit.change(
            PASSES,
            entities ->
                Sql.in(entities)
                    .rows(
                        "delete from pass where hash = ? returning holder, expires_at",
                        row -> row.getLong(2) > Micros.of(now) ? row.getString(1) : "",
                        hash));
    return holders.stream().filter(holder -> !holder.isEmpty()).findFirst();
  }
}
