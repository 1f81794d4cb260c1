package org.interviewkit.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.MailContract;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.Letter;
import org.interviewkit.port.Mail;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmtpMailTest implements MailContract {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:15:30Z"), ZoneOffset.UTC);
  private static final Sender FROM = Sender.of("Bäckerei Müller <info@bäckerei.example>");
  private static final Letter LETTER = MailContract.letter("ticket-73-1", "Sarah Weiß", "Ihre Anfrage", "Guten Tag!");

  @TempDir Path directory;

  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Override
  public Mail mail() {
    return new SmtpMail(plain(server.getSmtp().getPort()), CLOCK);
  }

  @Override
  public List<Letter> received() {
    return Arrays.stream(server.getReceivedMessages()).map(SmtpMailTest::read).toList();
  }

  private static Settings plain(int port) {
    return settings(port, Encryption.OFF, Optional.empty(), Optional.empty());
  }

  private static Settings settings(int port, Encryption encryption, Optional<Settings.Login> login, Optional<Path> certificates) {
    return new Settings("127.0.0.1", port, FROM, login, encryption, certificates, Duration.ofMillis(1_500));
  }

  private static Letter read(MimeMessage message) {
    try {
      InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
      InternetAddress replies = (InternetAddress) message.getReplyTo()[0];
      assertEquals(1, message.getAllRecipients().length);
      String id = message.getMessageID().replaceAll("^<(.*)@xn--bckerei-5wa.example>$", "$1");
      String text = ((String) message.getContent()).replace("\r\n", "\n").replaceAll("\n$", "");
      return new Letter(id, to.getAddress(), personal(to), personal(replies), message.getSubject(), text);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String personal(InternetAddress address) {
    return Optional.ofNullable(address.getPersonal()).orElse("");
  }

  private String raw() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      server.getReceivedMessages()[0].writeTo(out);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static PortException refused(int port) {
    return assertThrows(PortException.class, () -> new SmtpMail(plain(port), CLOCK).send(LETTER));
  }

  @Test
  void writesAHeadThatEverybodyReads() {
    mail().send(new Letter("ticket-73-1", "sarah@müller.example", "Müller, \"Jo\"", "Ticket #73", "Grüße ".repeat(33), "Straße\n\n– Ende"));
    String raw = raw();
    String head = raw.substring(0, raw.indexOf("\r\n\r\n"));
    assertTrue(raw.chars().allMatch(c -> c < 128), raw);
    head.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    assertTrue(head.contains("\r\nDate: Sat, 21 Nov 2026 09:15:30 +0000\r\n"), head);
    assertTrue(head.contains("\r\nReply-To: \"Ticket #73\"\r\n <info@xn--bckerei-5wa.example>\r\n"), head);
    assertTrue(head.contains("\r\nMessage-ID: <ticket-73-1@xn--bckerei-5wa.example>\r\n"), head);
    assertTrue(head.contains("<sarah@xn--mller-kva.example>"), head);
    assertTrue(head.contains("Content-Type: text/plain; charset=UTF-8"), head);
    assertEquals("Bäckerei Müller", personal(from(server.getReceivedMessages()[0])));
  }

  private static InternetAddress from(MimeMessage message) {
    try {
      return (InternetAddress) message.getFrom()[0];
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesARecipientOfAKindThatServersDoNotTake() {
    for (String address : List.of("jürgen@example.org", "a@b_c!.example", "a(b)@example.org", "a@" + "x".repeat(70) + ".example", "a..b@example.org", "a@localhost:25")) {
      Letter letter = new Letter("a", address, "", "", "s", "t");
      assertEquals(Kind.REFUSED, assertThrows(PortException.class, () -> mail().send(letter), address).kind());
    }
    assertEquals(List.of(), received());
  }

  @Test
  void tellsARefusedRecipientFromAServerThatIsBusy() throws IOException {
    try (ScriptedServer scripted = ScriptedServer.plain()) {
      scripted.answering("RCPT", "550 5.1.1 no such user sarah@example.org");
      PortException unknown = refused(scripted.port());
      assertEquals(Kind.REFUSED, unknown.kind());
      assertEquals("the mail server refuses the recipient (550)", unknown.getMessage());
      scripted.answering("RCPT", "451 4.7.1 greylisted");
      PortException later = refused(scripted.port());
      assertEquals(Kind.UNAVAILABLE, later.kind());
      assertEquals("the mail server asks to try later (451)", later.getMessage());
      scripted.answering("RCPT", "250 ok").answering(".", "554 spam");
      assertEquals("the mail server refuses the letter (554)", refused(scripted.port()).getMessage());
      scripted.answering("MAIL", "553 not you");
      assertEquals("the mail server refuses the sender (553)", refused(scripted.port()).getMessage());
      scripted.answering("connect", "421 too busy");
      assertEquals(Kind.UNAVAILABLE, refused(scripted.port()).kind());
    }
  }

  @Test
  void saysThatAServerThatIsAwayOrBreaksOffMayBeTriedAgain() throws IOException {
    int port = server.getSmtp().getPort();
    server.stop();
    PortException away = refused(port);
    assertEquals(Kind.UNAVAILABLE, away.kind());
    assertEquals("the mail server cannot be reached", away.getMessage());
    for (String command : List.of("connect", "EHLO", "MAIL", "RCPT", ".")) {
      try (ScriptedServer scripted = ScriptedServer.plain()) {
        scripted.answering(command, command.equals("connect") ? "421 busy" : ScriptedServer.BREAK);
        assertEquals(Kind.UNAVAILABLE, refused(scripted.port()).kind(), command);
      }
    }
    server.start();
  }

  @Test
  void doesNotWaitForEverForASlowServer() throws IOException {
    for (String command : List.of("connect", "EHLO", ".")) {
      try (ScriptedServer scripted = ScriptedServer.plain()) {
        scripted.answering(command, ScriptedServer.SILENCE);
        PortException slow = refused(scripted.port());
        assertEquals(Kind.UNAVAILABLE, slow.kind(), command);
        assertEquals("the mail server takes too long to answer", slow.getMessage(), command);
      }
    }
  }

  @Test
  void countsALetterAsSentThoughTheServerDoesNotSayGoodBye() throws IOException {
    try (ScriptedServer scripted = ScriptedServer.plain()) {
      scripted.answering("QUIT", ScriptedServer.BREAK);
      new SmtpMail(plain(scripted.port()), CLOCK).send(LETTER);
      assertTrue(scripted.heard().contains("MAIL FROM:<info@xn--bckerei-5wa.example>"), scripted.heard().toString());
      assertTrue(scripted.heard().contains("."), scripted.heard().toString());
    }
  }

  @Test
  void changesOverToEncryptionBeforeAnythingIsSaid() throws Exception {
    Keys keys = Keys.of(directory, "ip:127.0.0.1");
    Optional<Settings.Login> login = Optional.of(new Settings.Login("info", "geheim"));
    try (ScriptedServer scripted = ScriptedServer.withStartTls(keys.server())) {
      SmtpMail mail = new SmtpMail(settings(scripted.port(), Encryption.REQUIRED, login, Optional.of(keys.certificate(directory))), CLOCK);
      mail.check();
      mail.send(LETTER);
      List<String> heard = scripted.heard();
      assertTrue(heard.indexOf("(tls)") >= 0 && heard.indexOf("(tls)") < heard.indexOf("MAIL FROM:<info@xn--bckerei-5wa.example>"), heard.toString());
      assertTrue(heard.stream().anyMatch(line -> line.startsWith("AUTH")), heard.toString());
      assertTrue(heard.stream().limit(heard.indexOf("(tls)")).noneMatch(line -> line.startsWith("AUTH")), heard.toString());
    }
  }

  @Test
  void refusesAServerWithoutEncryptionOrWithAnothersCertificate() throws Exception {
    Keys others = Keys.of(directory, "dns:mail.example.org");
    try (ScriptedServer open = ScriptedServer.plain();
        ScriptedServer other = ScriptedServer.withStartTls(others.server())) {
      PortException without = assertThrows(PortException.class, () -> new SmtpMail(settings(open.port(), Encryption.REQUIRED, Optional.empty(), Optional.empty()), CLOCK).check());
      assertEquals(Kind.REFUSED, without.kind());
      assertEquals("the mail server does not offer STARTTLS", without.getMessage());
      for (Optional<Path> trusted : List.of(Optional.<Path>empty(), Optional.of(others.certificate(directory)))) {
        SmtpMail mail = new SmtpMail(settings(other.port(), Encryption.REQUIRED, Optional.empty(), trusted), CLOCK);
        PortException untrusted = assertThrows(PortException.class, mail::check);
        assertEquals(Kind.REFUSED, untrusted.kind());
        assertTrue(untrusted.getMessage().startsWith("no encrypted way to the mail server"), untrusted.getMessage());
        assertEquals(Kind.UNAVAILABLE, assertThrows(PortException.class, () -> mail.send(LETTER)).kind());
      }
      assertFalse(open.heard().toString().contains("MAIL") || other.heard().toString().contains("MAIL"));
    }
  }

  @Test
  void saysAtTheStartThatThePasswordIsWrongAndLetsLettersWait() throws IOException {
    try (ScriptedServer scripted = ScriptedServer.plain()) {
      scripted.answering("AUTH", "535 wrong");
      SmtpMail mail = new SmtpMail(settings(scripted.port(), Encryption.OFF, Optional.of(new Settings.Login("info", "falsch")), Optional.empty()), CLOCK);
      PortException wrong = assertThrows(PortException.class, mail::check);
      assertEquals(Kind.REFUSED, wrong.kind());
      assertEquals("the mail server does not take user and password", wrong.getMessage());
      assertEquals(Kind.UNAVAILABLE, assertThrows(PortException.class, () -> mail.send(LETTER)).kind());
    }
  }

  @Test
  void refusesSettingsThatCannotBe() {
    Optional<Settings.Login> login = Optional.of(new Settings.Login("info", "geheim"));
    assertEquals(
        "starttls",
        assertThrows(InvalidInput.class, () -> new Settings("192.0.2.1", 25, FROM, login, Encryption.OFF, Optional.empty(), Duration.ofSeconds(1))).field());
    assertEquals("port", assertThrows(InvalidInput.class, () -> new Settings("a", 0, FROM, login, Encryption.REQUIRED, Optional.empty(), Duration.ofSeconds(1))).field());
    assertEquals("from", assertThrows(InvalidInput.class, () -> Sender.of("Bäckerei")).field());
    assertEquals("from", assertThrows(InvalidInput.class, () -> Sender.of("x\r\nBcc: y <a@example.org>")).field());
    assertFalse(new Settings("a", 1, FROM, login, Encryption.REQUIRED, Optional.empty(), Duration.ofSeconds(1)).toString().contains("geheim"));
    PortException missing = assertThrows(PortException.class, () -> new SmtpMail(settings(1, Encryption.REQUIRED, login, Optional.of(directory.resolve("none.pem"))), CLOCK));
    assertEquals(Kind.REFUSED, missing.kind());
  }
}
