package org.interviewkit.domain.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.junit.jupiter.api.Test;

class SourceTest {

  private static final DocumentId INTERVIEW = new DocumentId(new UUID(3, 3));

  private static Candidate candidate(String cv) {
    return new Candidate(
        new CandidateId(new UUID(2, 2)), "Mehmet Yılmaz", Optional.empty(), Language.DE, Optional.of(new DocumentId(new UUID(7, 7))), cv, List.of(), Instant.EPOCH, 0);
  }

  private static Turn turn(int position, Speaker speaker, String content) {
    return new Turn(position, Instant.EPOCH, speaker, TurnType.values()[0], content, Optional.empty(), Optional.empty());
  }

  private static Source cv(String text) {
    return Source.of(candidate(text), Language.DE, Cutting.DEFAULT).orElseThrow();
  }

  @Test
  void leavesOutWhatNoJobNeeds() {
    Source source =
        cv(
            """
            Lebenslauf
            Name Mehmet Yılmaz
            Geburtsdatum: 3. Mai 1991
            Familienstand ledig
            Staatsangehörigkeit: türkisch
            Anschrift Rosengartenstraße 12, 78462 Konstanz
            E-Mail mehmet@mail.example
            Tel. 07531 5550142
            verheiratet, zwei Kinder
            Berufserfahrung
            2018 – 2021 Adressverwaltung eingeführt, Telefonzentrale geleitet""");
    String seen = source.passages().stream().map(Passage::text).reduce("", (a, b) -> a + "\n" + b);
    List.of("1991", "ledig", "türkisch", "Rosengarten", "@", "5550142", "verheiratet").forEach(word -> assertTrue(!seen.contains(word), word));
    assertTrue(seen.contains("Adressverwaltung eingeführt, Telefonzentrale geleitet"), seen);
    assertTrue(source.text().contains("1991"));
  }

  @Test
  void knowsThePageAPlaceStandsOn() {
    Source source = cv("Erste Seite.\n\f\nZweite Seite.\n\f\nDritte.");
    assertEquals(Optional.of(1), source.numberAt(0));
    assertEquals(Optional.of(2), source.numberAt(source.text().indexOf("Zweite")));
    assertEquals(Optional.of(3), source.numberAt(source.text().indexOf("Dritte")));
assertEquals(List.of("Erste Seite.", "Zweite Seite.", "Dritte."), source.passages().stream().map(Passage::text).toList());
  }

  @Test
  void quotesOfAConversationOnlyWhatTheCandidateSaid() {
    Transcript transcript =
        new Transcript(
            List.of(
                turn(1, Speaker.ASSISTANT, "Willkommen. Haben Sie Nachtdienste gemacht?"),
                turn(2, Speaker.USER, "Ja, drei Jahre lang. Am Wochenende auch."),
                turn(3, Speaker.SYSTEM, "pause"),
                turn(4, Speaker.PERSON, "Und wie viele im Monat?"),
                turn(5, Speaker.USER, "Etwa sechs.")));
    Source source = Source.of(INTERVIEW, transcript, Language.DE, Cutting.DEFAULT).orElseThrow();
    assertEquals(List.of("Ja, drei Jahre lang. Am Wochenende auch.", "Etwa sechs."), source.passages().stream().map(Passage::text).toList());
    assertEquals(List.of("Willkommen. Haben Sie Nachtdienste gemacht?", "Und wie viele im Monat?"), source.passages().stream().map(Passage::heading).toList());
    Passage last = source.passages().get(1);
    assertEquals(Optional.of(5), source.numberAt(last.start()));
    assertEquals(0, last.start() - source.markAt(last.start()));
  }

  @Test
  void isNoSourceWhereThereIsNothing() {
    assertEquals(Optional.empty(), Source.of(candidate(" "), Language.DE, Cutting.DEFAULT));
    assertEquals(Optional.empty(), Source.of(INTERVIEW, Transcript.EMPTY, Language.DE, Cutting.DEFAULT));
    assertEquals(Optional.empty(), Source.of(INTERVIEW, new Transcript(List.of(turn(1, Speaker.ASSISTANT, "Hallo!"))), Language.DE, Cutting.DEFAULT));
  }
}
