package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Consent;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What candidates read before they agree. */
class NoticesTest {

  private final Interview interview = InterviewFixtures.scheduledInterview();
  private final Notices written = new Notices("Bakery Ltd", "jobs@bakery.example");

  private static String words(Notice notice) {
    return notice.sections().stream().map(section -> section.heading() + "\n" + section.text()).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoeverMaySpeakReadsWhoHearsIt(Language language) {
    Notice spoken = written.spoken().of(interview, language);
    String voice =
        switch (language) {
          case DE -> "Ihre Stimme";
          case EN -> "your voice";
        };
    assertTrue(words(spoken).contains(voice), words(spoken));
    assertTrue(words(spoken).contains("Bakery Ltd") && words(spoken).contains("jobs@bakery.example"), words(spoken));
    String address =
        switch (language) {
          case DE -> "Netzadresse";
          case EN -> "network address";
        };
    assertTrue(words(written.direct().of(interview, language)).contains(address) && !words(spoken).contains(address), "whoever calls the service shows where from");
    Notice before = written.of(interview, language);
    assertFalse(words(before).contains(voice), words(before));
    assertNotEquals(before.version(), spoken.version());
    assertNotEquals(before.hash(), spoken.hash());
    assertEquals(before.sections().stream().map(Notice.Section::heading).toList(), spoken.sections().stream().map(Notice.Section::heading).toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoseCvIsSearchedByAServiceReadsSo(Language language) {
    String passages =
        switch (language) {
          case DE -> "Ausschnitte aus Ihrem Lebenslauf";
          case EN -> "passages of your CV";
        };
    assertFalse(words(written.of(interview, language)).contains(passages));
    for (Notices searched : List.of(written.searched(), written.spoken().searched(), written.searched().spoken())) {
      assertTrue(words(searched.of(interview, language)).contains(passages), words(searched.of(interview, language)));
    }
    List<String> versions =
        Stream.of(written, written.spoken(), written.searched(), written.searched().spoken()).map(notices -> notices.of(interview, language).version()).toList();
    assertEquals(4, versions.stream().distinct().count(), versions.toString());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whosePassagesAreKeptInAnIndexReadsSo(Language language) {
    String kept =
        switch (language) {
          case DE -> "werden zusammen mit Ihren Unterlagen aufbewahrt";
          case EN -> "are kept together with your documents";
        };
    Notice indexed = written.indexed().of(interview, language);
    assertTrue(words(indexed).contains(kept) && indexed.version().endsWith("-indexed"), words(indexed));
    assertFalse(words(written.searched().of(interview, language)).contains(kept));
    assertTrue(words(written.indexed().spoken().of(interview, language)).contains(kept));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoeverIsRecordedReadsThatWhoHearsItAndForHowLong(Language language) {
    Notice recorded = written.recorded(Duration.ofDays(30)).of(interview, language);
    List<String> said =
        switch (language) {
          case DE -> List.of("Der Ton wird aufgenommen", "die auch Ihr Transkript lesen", "30 Tage nach dem Gespräch wird sie gelöscht");
          case EN -> List.of("The sound is recorded", "The people who read your transcript", "deleted 30 days after the interview");
        };
    said.forEach(words -> assertTrue(words(recorded).contains(words), words(recorded)));
    Notice spoken = written.spoken().of(interview, language);
    said.forEach(words -> assertFalse(words(spoken).contains(words), words(spoken)));
    assertFalse(words(recorded).contains("keine Ton") || words(recorded).contains("no sound"), words(recorded));
    assertNotEquals(spoken.agreeLabel(), recorded.agreeLabel());
    assertNotEquals(spoken.version(), recorded.version());
    assertNotEquals(written.recorded(Duration.ofDays(31)).of(interview, language).hash(), recorded.hash());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoseRecordingIsHeardOnceMoreReadsSo(Language language) {
    String again =
        switch (language) {
          case DE -> "hört ein Dienst, den die einladende Organisation gewählt hat, die Aufnahme noch einmal";
          case EN -> "a service that the inviting organisation has chosen hears the recording once more";
        };
    Notices once = written.recorded(Duration.ofDays(30));
    assertFalse(words(once.of(interview, language)).contains(again));
    for (Notices twice : List.of(once.heardAgain(), written.heardAgain().searched().recorded(Duration.ofDays(30)))) {
      Notice notice = twice.of(interview, language);
      assertTrue(words(notice).contains(again), words(notice));
      assertTrue(Notices.letsHearAgain(new Consent(notice.version(), notice.hash(), language, Texts.NOW, Optional.empty())), notice.version());
    }
    Notice before = once.searched().of(interview, language);
    assertFalse(Notices.letsHearAgain(new Consent(before.version(), before.hash(), language, Texts.NOW, Optional.empty())), before.version());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoseAnswersAModelReadsIsToldSo(Language language) {
    String model =
        switch (language) {
          case DE -> "ein Sprachmodell bei einem Dienst, den die einladende Organisation gewählt hat";
          case EN -> "language model helps with it, at a service that the inviting organisation has chosen";
        };
    assertFalse(words(written.of(interview, language)).contains(model));
    for (Notices reasoned : List.of(written.reasoned(), written.reasoned().spoken().searched(), written.recorded(Duration.ofDays(3)).heardAgain().searched().reasoned())) {
      assertTrue(words(reasoned.of(interview, language)).contains(model), words(reasoned.of(interview, language)));
      assertTrue(reasoned.of(interview, language).version().endsWith("-model"));
    }
  }

  private Interview agreed(Notices notices, Language language) {
    Notice notice = notices.of(interview, language);
    return interview.consent(new Consent(notice.version(), notice.hash(), language, Texts.NOW, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsNewSinceACandidateAgreedIsFound(Language language) {
    Notice now = written.recorded(Duration.ofDays(30)).reasoned().of(interview, language);
    Interview before = agreed(written.spoken().searched(), Language.DE);
    Notices today = written.recorded(Duration.ofDays(30)).searched().reasoned();
    assertFalse(today.isAgreed(before));
    List<Integer> places = today.changed(before, today.of(interview, language)).stream().map(section -> today.of(interview, language).sections().indexOf(section)).toList();
    assertEquals(List.of(1, 2), places, "what is stored and what happens with it, not who asks and what one may choose");
    assertEquals(List.of(), today.changed(interview, now), "whoever agreed to nothing knows nothing that changed");
    assertTrue(today.isAgreed(agreed(today, language)));
    Notices renamed = new Notices("Other Ltd", "jobs@bakery.example");
    assertEquals(4, renamed.changed(before, renamed.of(interview, language)).size(), "what was agreed to cannot be told any more");
  }
}
