package org.interviewkit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.interviewkit.port.Letter;
import org.interviewkit.port.Mail;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Sends by a mail server, with a connection of its own for each letter. */
public final class SmtpMail implements Mail {

  private static final System.Logger LOG = System.getLogger(SmtpMail.class.getName());

  private final Settings settings;
  private final Clock clock;
  private final Session session;

  /**
   * Letters by the server that the settings name; not looked for yet.
   *
   * @throws PortException of kind REFUSED if the file of certificates cannot be read
   */
  public SmtpMail(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = within(() -> Session.getInstance(properties(settings)));
  }

  @Override
  public boolean canSend() {
    return true;
  }

  @Override
  public void send(Letter letter) {
    Address recipient = Address.of(letter.recipient()).orElseThrow(() -> new PortException(Kind.REFUSED, "the recipient's address cannot be written to"));
    within(
        () -> {
          SMTPTransport transport = connected();
          try {
            byte[] bytes = Writing.bytes(letter, settings.from(), recipient, clock.instant());
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(bytes)), new InternetAddress[] {recipient.internet()});
          } catch (MessagingException e) {
            throw Failure.sending(e);
          } finally {
            leave(transport);
          }
          return true;
        });
  }

  /**
   * Looks whether the server lets us in.
   *
   * @throws PortException of kind REFUSED if it does not, for a reason the settings can mend; of kind UNAVAILABLE if it does not answer now. The message is one line
   */
  public void check() {
    within(
        () -> {
          leave(connecting());
          return true;
        });
  }

  private SMTPTransport connected() {
    try {
      return connecting();
    } catch (PortException e) {
      throw new PortException(Kind.UNAVAILABLE, e.getMessage());
    }
  }

  private SMTPTransport connecting() {
    SMTPTransport transport = new SMTPTransport(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
    try {
      transport.connect(settings.host(), settings.port(), settings.login().map(Settings.Login::user).orElse(null), settings.login().map(Settings.Login::password).orElse(null));
      return transport;
    } catch (MessagingException e) {
      leave(transport);
      throw Failure.connecting(e);
    }
  }

  /** What was taken is taken: that saying good-bye fails changes nothing. */
  private static void leave(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(System.Logger.Level.DEBUG, "the mail server did not say good-bye", e);
    }
  }

  private static Properties properties(Settings settings) {
    Properties properties = new Properties();
    String millis = Long.toString(settings.timeout().toMillis());
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.from", settings.from().address().toString());
    // how we introduce ourselves; by default the machine's own name, which is nobody's business and may take long to find
    properties.put("mail.smtp.localhost", settings.from().address().domain());
    properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.encryption() == Encryption.REQUIRED));
    properties.put("mail.smtp.starttls.required", Boolean.toString(settings.encryption() == Encryption.REQUIRED));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == Encryption.IMPLICIT));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    settings.certificates().ifPresent(file -> properties.put("mail.smtp.ssl.socketFactory", Trust.in(file)));
    return properties;
  }

  private interface Work<T> {
    T done() throws IOException, MessagingException;
  }

  /** The library looks for its parts by the thread's class loader, which in a server may be anybody's. */
  private static <T> T within(Work<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(SmtpMail.class.getClassLoader());
    try {
      return work.done();
    } catch (MessagingException e) {
      throw Failure.sending(e);
    } catch (IOException e) {
      throw new PortException(Kind.UNAVAILABLE, "the letter could not be written", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
