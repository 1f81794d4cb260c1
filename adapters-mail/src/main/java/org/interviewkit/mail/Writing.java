package org.interviewkit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.interviewkit.port.Letter;

/** Writes a letter out as it goes over the wire. */
final class Writing {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Writing() {}

  static byte[] bytes(Letter letter, Sender from, Address recipient, Instant now) throws MessagingException, IOException {
    Head head =
        new Head()
            .field("Date", DATE.format(now))
            .address("From", from.name(), from.address())
            .address("To", letter.name(), recipient)
            .address("Reply-To", letter.answersTo(), from.address())
            .text("Subject", letter.subject())
            .field("Message-ID", "<" + letter.id() + "@" + from.address().domain() + ">")
            .field("MIME-Version", "1.0")
            .field("Content-Type", "text/plain; charset=UTF-8")
            .field("Content-Transfer-Encoding", "quoted-printable");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((head + "\r\n").getBytes(StandardCharsets.US_ASCII));
    try (OutputStream body = MimeUtility.encode(out, "quoted-printable")) {
      body.write(letter.text().replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
