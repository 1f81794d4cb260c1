package org.interviewkit.local;

import org.interviewkit.contract.ErrandsContract;
import org.interviewkit.port.Errands;

final class MemoryErrandsTest implements ErrandsContract {

  private final Errands errands = new MemoryErrands();

  @Override
  public Errands errands() {
    return errands;
  }
}
