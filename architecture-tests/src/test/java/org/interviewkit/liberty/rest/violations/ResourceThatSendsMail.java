package org.interviewkit.liberty.rest.violations;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** Wrong: writes a letter where nobody looks after its head, its delivery or its failure. */
final class ResourceThatSendsMail {

  MimeMessage letter(String subject) throws MessagingException {
    MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
    letter.setSubject(subject);
    return letter;
  }
}
