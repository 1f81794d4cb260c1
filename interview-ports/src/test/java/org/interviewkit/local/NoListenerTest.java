package org.interviewkit.local;

import java.util.List;
import org.interviewkit.contract.AnnouncerContract;
import org.interviewkit.port.Announcer;

final class NoListenerTest implements AnnouncerContract {

  @Override
  public Announcer announcer() {
    return new NoListener();
  }

  @Override
  public List<String> taken() {
    return List.of();
  }
}
