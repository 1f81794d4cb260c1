package org.interviewkit.persistence;

import org.interviewkit.contract.PassesContract;
import org.interviewkit.port.Passes;

final class PostgresPassesTest extends OnPostgres implements PassesContract {

  private final Passes passes = new PostgresPasses(store.unit());

  @Override
  public Passes passes() {
    return passes;
  }
}
