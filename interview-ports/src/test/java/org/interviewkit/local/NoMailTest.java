package org.interviewkit.local;

import java.util.List;
import org.interviewkit.contract.MailContract;
import org.interviewkit.port.Letter;
import org.interviewkit.port.Mail;

final class NoMailTest implements MailContract {

  @Override
  public Mail mail() {
    return new NoMail();
  }

  @Override
  public List<Letter> received() {
    return List.of();
  }
}
