package org.interviewkit.local.assisting;

import org.interviewkit.contract.IndexedPassagesContract;
import org.interviewkit.port.IndexedPassages;

final class LexicalIndexTest implements IndexedPassagesContract {

  private final IndexedPassages index = new LexicalIndex();

  @Override
  public IndexedPassages index() {
    return index;
  }
}
