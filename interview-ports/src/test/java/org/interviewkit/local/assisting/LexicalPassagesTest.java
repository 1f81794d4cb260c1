package org.interviewkit.local.assisting;

import org.interviewkit.contract.PassagesContract;
import org.interviewkit.port.Passages;

final class LexicalPassagesTest implements PassagesContract {

  private final Passages kept = new LexicalPassages();

  @Override
  public Passages passages() {
    return kept;
  }
}
