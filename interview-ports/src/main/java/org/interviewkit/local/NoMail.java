package org.interviewkit.local;

import org.interviewkit.port.Letter;
import org.interviewkit.port.Mail;
import org.interviewkit.port.PortException;

/** No mail server: says that letters cannot be sent, and sends none. */
public final class NoMail implements Mail {

  @Override
  public boolean canSend() {
    return false;
  }

  @Override
  public void send(Letter letter) {
    throw new PortException(PortException.Kind.REFUSED, "no mail server is configured");
  }
}
