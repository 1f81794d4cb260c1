package org.interviewkit.liberty.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.mail.Encryption;
import org.interviewkit.mail.Sender;
import org.interviewkit.mail.SmtpMail;
import org.interviewkit.port.Mail;
import org.interviewkit.port.PortException;

/** Reads what the mail server must be told, and looks at the start whether it lets us in. */
final class MailServer {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");

  /** For one answer: long enough for a busy server, and a dozen of them are far less than a job's lease. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private MailServer() {}

  /**
   * Reads the settings of the chosen one.
   *
   * @throws WrongConfiguration if a value is missing or cannot be used; the message holds no password
   */
  static Optional<org.interviewkit.mail.Settings> read(Choice.MailKind chosen, Keys.Source source) {
    return switch (chosen) {
      case NONE -> Optional.empty();
      case SMTP -> Optional.of(smtp(source));
    };
  }

  /**
   * The chosen one, looked at once.
   *
   * @throws WrongConfiguration if the server does not let us in. One that does not answer now is no reason not to start: replies wait for it
   */
  static Optional<Mail> chosen(Optional<org.interviewkit.mail.Settings> settings, Clock clock) {
    return settings.map(each -> checked(each, clock));
  }

  private static Mail checked(org.interviewkit.mail.Settings settings, Clock clock) {
    try {
      SmtpMail mail = new SmtpMail(settings, clock);
      try {
        mail.check();
      } catch (PortException e) {
        if (e.kind() == PortException.Kind.REFUSED) {
          throw e;
        }
        LOG.log(System.Logger.Level.WARNING, "interview.mail=smtp: {0}; replies by e-mail wait", e.getMessage());
      }
      return mail;
    } catch (PortException e) {
      throw new WrongConfiguration("interview.mail=smtp: " + e.getMessage() + " (" + settings.host() + ":" + settings.port() + ")");
    }
  }

  private static org.interviewkit.mail.Settings smtp(Keys.Source source) {
    try {
      return new org.interviewkit.mail.Settings(
          needed(Keys.MAIL_HOST, source),
          Settings.value(Keys.MAIL_PORT, source, Integer::parseInt),
          Sender.of(needed(Keys.MAIL_FROM, source)),
          Keys.MAIL_USER.in(source).map(user -> new org.interviewkit.mail.Settings.Login(user.strip(), needed(Keys.MAIL_PASSWORD, source))),
          encryption(source),
          Keys.MAIL_CERTIFICATES.in(source).map(String::strip).map(Path::of),
          TIMEOUT);
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.mail." + e.field() + ": " + e.getMessage());
    }
  }

  private static Encryption encryption(Keys.Source source) {
    String value = Keys.MAIL_STARTTLS.in(source).orElse(Keys.MAIL_STARTTLS.fallback()).strip();
    return Arrays.stream(Encryption.values())
        .filter(each -> label(each).equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongConfiguration(
                    Keys.MAIL_STARTTLS.key() + "=" + value + ": allowed are " + Arrays.stream(Encryption.values()).map(MailServer::label).collect(Collectors.joining(", "))));
  }

  private static String label(Encryption encryption) {
    return encryption.name().toLowerCase(Locale.ROOT);
  }

  private static String needed(Keys key, Keys.Source source) {
    return key.in(source)
        .map(String::strip)
        .orElseThrow(() -> new WrongConfiguration(key.key() + " is not set: " + Keys.MAIL.key() + "=" + Choice.label(Choice.MailKind.SMTP) + " needs it"));
  }
}
