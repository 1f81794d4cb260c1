package org.interviewkit.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketReply;
import org.interviewkit.port.Letter;

/** A reply as an e-mail. Of what the visitor wrote it holds the name and the address alone: nobody can have us send a text to somebody else. */
final class LetterWords {

  private static final Wording SUBJECT = new Wording("Antwort auf Ihre Anfrage [Ticket #%s]", "Answer to your request [Ticket #%s]");
  private static final Wording FOOT =
      new Wording(
          "Diese E-Mail beantwortet Ihre Anfrage vom %2$s (Ticket #%1$s). Wenn Sie darauf antworten, lassen Sie die Nummer bitte im Betreff stehen.",
          "This e-mail answers your request of %2$s (ticket #%1$s). If you reply to it, please leave the number in the subject.");
  private static final Wording DAY = new Wording("dd.MM.yyyy", "d MMMM yyyy");

  private final Language language;
  private final String organisation;

  private LetterWords(Language language, String organisation) {
    this.language = language;
    this.organisation = organisation;
  }

  static LetterWords in(Language language, String organisation) {
    return new LetterWords(language, organisation);
  }

  /** A reply by its number, from 1. The letter's id is the same at every attempt, and no other reply's. */
  Letter letter(Ticket ticket, int number) {
    TicketReply reply = ticket.handling().replies().get(number - 1);
    String signed = Stream.of(reply.by().name(), organisation).filter(line -> !line.isEmpty()).map(LetterWords::oneLine).collect(Collectors.joining("\n"));
    String foot = FOOT.in(language).formatted(ticket.number(), day(ticket.createdAt()));
    return new Letter(
        "ticket-" + ticket.number() + "-" + number + "." + Long.toString(reply.at().getEpochSecond(), 36) + Integer.toString(reply.at().getNano(), 36),
        ticket.content().contact().email().orElse(""),
        oneLine(ticket.content().contact().name()),
        "Ticket #" + ticket.number(),
        SUBJECT.in(language).formatted(ticket.number()),
        reply.text() + "\n\n" + signed + "\n\n-- \n" + foot);
  }

  private String day(Instant moment) {
    return DateTimeFormatter.ofPattern(DAY.in(language), Locale.ENGLISH).withZone(ZoneOffset.UTC).format(moment);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }
}
