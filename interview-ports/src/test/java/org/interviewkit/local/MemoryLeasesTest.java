package org.interviewkit.local;

import org.interviewkit.contract.LeasesContract;
import org.interviewkit.port.Leases;

final class MemoryLeasesTest implements LeasesContract {

  private final Leases leases = new MemoryLeases();

  @Override
  public Leases leases() {
    return leases;
  }
}
