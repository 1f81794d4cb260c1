package org.interviewkit.domain.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.junit.jupiter.api.Test;

/** Which words of a sound belong to which turn. */
class LinkingTest {

  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final String ASKED = "What did you do when the oven failed?";
  private static final String SAID = "I called the baker next door and we shared his oven.";
  private static final String MORE = "And what would you do differently today?";
  private static final String ANSWER = "I would agree on that before anything breaks.";

  private final List<Turn> turns = new ArrayList<>();

  private Transcript transcript() {
    return new Transcript(turns);
  }

  private LinkingTest says(Speaker speaker, String words) {
    return says(speaker, words, Optional.empty());
  }

  private LinkingTest says(Speaker speaker, String words, Optional<Integer> corrects) {
    turns.add(new Turn(turns.size() + 1, AT, speaker, TurnType.SUPPLIED, words, Optional.empty(), Optional.empty(), corrects));
    return this;
  }

  private LinkingTest conversation() {
    return says(Speaker.PERSON, ASKED).says(Speaker.USER, SAID).says(Speaker.PERSON, MORE).says(Speaker.USER, ANSWER);
  }

  private static HeardPart by(String voice, String text) {
    return new HeardPart(Optional.of(voice), text);
  }

  private static HeardPart plain(String text) {
    return new HeardPart(Optional.empty(), text);
  }

  private static List<String> texts(Linking.Linked linked) {
    return linked.turns().stream().map(HeardAgain::text).toList();
  }

  @Test
  void linksEachVoiceOfItsOwnFileToItsOwnTurns() {
    Linking.Linked linked =
        Linking.ofTracks(
            conversation().transcript(),
            List.of(plain("Well, I called the baker next door, and we, um, shared his oven. I'd agree on that before anything breaks.")),
            List.of(plain("So what did you do when the oven failed? And what would you do differently today?")));
    assertEquals(
        List.of(
            new HeardAgain(1, Track.INTERVIEWER, "So what did you do when the oven failed?"),
            new HeardAgain(2, Track.CANDIDATE, "Well, I called the baker next door, and we, um, shared his oven."),
            new HeardAgain(3, Track.INTERVIEWER, "And what would you do differently today?"),
            new HeardAgain(4, Track.CANDIDATE, "I'd agree on that before anything breaks.")),
        linked.turns());
    assertEquals(Optional.empty(), linked.division());
  }

  @Test
  void findsOutWhoseVoiceEachNameIs() {
    Linking.Linked linked =
        Linking.ofMixed(
            conversation().transcript(),
            List.of(by("B", ASKED), by("A", "I called the baker next door and"), by("B", "Aha."), by("A", "we shared his oven."), by("B", MORE), by("A", ANSWER)));
    assertEquals(ASKED + " Aha. " + MORE, texts(linked).get(0) + " " + texts(linked).get(2));
    assertEquals(List.of(SAID, ANSWER), List.of(texts(linked).get(1), texts(linked).get(3)));
    assertEquals(Optional.of(SecondHearing.Division.BY_MODEL), linked.division());
  }

  @Test
  void cutsOneTextByTheTranscriptAndSaysSo() {
    String heard = String.join(" ", ASKED, SAID, MORE, ANSWER);
    Linking.Linked linked = Linking.ofMixed(conversation().transcript(), List.of(plain(heard)));
    assertEquals(List.of(ASKED, SAID, MORE, ANSWER), texts(linked));
    assertEquals(Optional.of(SecondHearing.Division.BY_TRANSCRIPT), linked.division());
    // a model that hears one voice where there are two tells nothing apart
    assertEquals(linked, Linking.ofMixed(transcript(), List.of(by("A", heard))));
  }

  @Test
  void linksAllThatWasUnderstoodOnceThoughNotesAreShort() {
    says(Speaker.PERSON, "Woran haben Sie gearbeitet?").says(Speaker.USER, "SAP-Umstellung, zwei Wochen früher fertig");
    String asked = "Guten Tag! Schön, dass Sie da sind. Woran haben Sie denn zuletzt gearbeitet?";
    String said = "Ich habe die SAP-Umstellung geleitet, und die war zwei Wochen früher als geplant fertig. Das hat mich gefreut.";
    assertEquals(List.of(asked, said), texts(Linking.ofMixed(transcript(), List.of(plain(asked + " " + said)))));
  }

  @Test
  void comparesWithTheLatestWordingAtThePlaceOfTheFirst() {
    says(Speaker.USER, "I backed rolls.").says(Speaker.PERSON, "How many?").says(Speaker.USER, "I baked rolls.", Optional.of(1)).says(Speaker.USER, "I baked bread rolls.", Optional.of(1));
    Linking.Linked linked = Linking.ofMixed(transcript(), List.of(plain("I baked bread rolls. How many?")));
    assertEquals(List.of(new HeardAgain(2, Track.INTERVIEWER, "How many?"), new HeardAgain(4, Track.CANDIDATE, "I baked bread rolls.")), linked.turns());
    assertEquals(2, Linking.turns(transcript()));
  }

  @Test
  void bearsSilenceNonsenseAndNoTurns() {
    assertEquals(List.of(), texts(Linking.ofMixed(transcript(), List.of(plain("Hello.")))));
    conversation();
    assertEquals(List.of("", "", "", ""), texts(Linking.ofMixed(transcript(), List.of(plain(" ")))));
    assertEquals("qwertz uiop", String.join(" ", texts(Linking.ofMixed(transcript(), List.of(plain("qwertz uiop"))))).strip());
    assertEquals(4, Linking.ofMixed(transcript(), List.of(by("A", "ja"), by("B", "nein"), by("C", "— …"))).turns().size());
  }

  @Test
  void leavesOutWhatIsLongerThanATurnMayBe() {
    says(Speaker.USER, "I talk.");
    String text = texts(Linking.ofMixed(transcript(), List.of(plain("x" + "😀".repeat(HeardAgain.MAX_TEXT))))).get(0);
    assertEquals(HeardAgain.MAX_TEXT - 1, text.length());
  }

  @Test
  void isQuickWithAWholeDayOfTalk() {
    Random random = new Random(7);
    StringBuilder heard = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      String line = IntStream.range(0, 60).mapToObj(n -> "word" + random.nextInt(random.nextInt(3_000) + 1)).collect(Collectors.joining(" "));
      says(i % 2 == 0 ? Speaker.PERSON : Speaker.USER, line);
      heard.append(i % 3 == 0 ? "um " : "").append(line).append(' ');
    }
    Linking.Linked linked = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Linking.ofMixed(transcript(), List.of(plain(heard.toString()))));
    long same = linked.turns().stream().filter(turn -> !turn.differsFrom(transcript().at(turn.position()).orElseThrow())).count();
    assertTrue(same >= 300, same + " of 1,000 turns are as they were");
  }

  @Test
  void alignsTheLongestRunOfShortStretches() {
    assertArrayEquals(new int[] {0, -1, 1, 2}, Alignment.of(List.of("a", "b", "a", "a"), List.of("a", "a", "a")));
    assertArrayEquals(new int[] {-1, 0, 1}, Alignment.of(List.of("c", "a", "b", "a", "b").subList(0, 3), List.of("a", "b")));
    assertArrayEquals(new int[] {-1}, Alignment.of(List.of("a"), List.of()));
  }
}
