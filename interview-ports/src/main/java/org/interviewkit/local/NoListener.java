package org.interviewkit.local;

import org.interviewkit.domain.event.InterviewEvent;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.PortException;

/** Nobody to be told: says so, and tells nothing. */
public final class NoListener implements Announcer {

  @Override
  public boolean isListenedTo() {
    return false;
  }

  @Override
  public void announce(InterviewEvent event) {
    throw new PortException(PortException.Kind.REFUSED, "nobody is to be told what happens to interviews");
  }
}
