package org.interviewkit.persistence;

import org.interviewkit.contract.ErrandsContract;
import org.interviewkit.port.Errands;

final class PostgresErrandsTest extends OnPostgres implements ErrandsContract {

  private final Errands errands = new PostgresErrands(store.unit());

  @Override
  public Errands errands() {
    return errands;
  }
}
