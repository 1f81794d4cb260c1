package org.interviewkit.storage.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Asking;
import org.interviewkit.application.Upload;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.knowledge.CitedAnswer;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.port.Store;
import org.interviewkit.storage.extraction.ChildJvmTextExtractor;
import org.interviewkit.storage.extraction.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real PDF and DOCX files go the way a hiring team's files go, and are asked about. How many answers are found is printed, and may not fall: raise the numbers here when it rises.
 */
final class GoldSetTest {

  /** Of a hundred questions, for so many the passage with the answer is among the first eight, the first three, the first. */
  private static final double IN_EIGHT = 93.0;

  private static final double IN_THREE = 91.3;
  private static final double FIRST = 77.3;

  /** Of a hundred questions, so many are answered with a quotation of that passage, without any model. */
  private static final double ANSWERED = 74.7;

  /** Of a hundred questions without an answer, so many are not answered. */
  private static final double UNANSWERED = 74.7;

  @TempDir Path directory;

  @Test
  void findsWhatIsAskedFor() throws IOException {
    Tally usual = run(Cutting.DEFAULT);
    print("600/0", usual);
    Files.write(Path.of("target", "gold-set.txt"), usual.missed());
    Tally older = run(new Cutting(200, 50));
    print("200/50", older);
    assertTrue(usual.percent(Tally.Mark.EIGHT) >= IN_EIGHT, usual.toString());
    assertTrue(usual.percent(Tally.Mark.THREE) >= IN_THREE, usual.toString());
    assertTrue(usual.percent(Tally.Mark.FIRST) >= FIRST, usual.toString());
    assertTrue(usual.percent(Tally.Mark.ANSWERED) >= ANSWERED, usual.toString());
    assertTrue(usual.percent(Tally.Mark.SILENT) >= UNANSWERED, usual.toString());
  }

  private Tally run(Cutting cutting) {
    Tally counted = new Tally();
    for (GoldSession session : GoldSession.all()) {
      Store store = MemoryKeepers.store();
      try (InterviewSystem system =
          InterviewSystem.builder()
              .store(store)
              .textExtractor(new ChildJvmTextExtractor(Settings.of(directory, Path.of(System.getProperty("java.home")))))
              .reading(new Asking.Rules(cutting, Map.of()))
              .build()) {
        InterviewId interview = held(session, system, store);
        session.questions().forEach(question -> ask(system.asking(), interview, question, session, counted));
      }
    }
    return counted;
  }

  private static void ask(Asking asking, InterviewId interview, GoldSession.Question question, GoldSession session, Tally counted) {
    Asking.Reply reply = asking.ask(interview, question.text(), question.language(), Asking.MAX_PASSAGES, EnumSet.allOf(SourceKind.class));
    for (Citation citation : reply.answer().map(CitedAnswer::citations).orElse(List.of())) {
      assertEquals(citation.quote(), reply.source(citation.document()).text().substring(citation.start(), citation.start() + citation.quote().length()));
    }
    if (question.expected().isEmpty()) {
      counted.silence(reply.answer().isEmpty(), session.name() + ": " + question.text());
      return;
    }
    String expected = plain(question.expected().get());
    assertTrue(reply.sources().stream().map(Source::text).anyMatch(text -> plain(text).contains(expected)), "does not stand in " + session.name() + ": " + expected);
    List<Passage> found = reply.found().stream().map(one -> one.passage()).toList();
    int place = 0;
    while (place < found.size() && !plain(found.get(place).text()).contains(expected)) {
      place++;
    }
    counted.found(place < found.size() ? Optional.of(place) : Optional.empty(), session.name() + ": " + question.text());
    counted.answered(reply.answer().filter(answer -> cites(answer, found, expected)).isPresent(), session.name() + ": " + question.text());
  }

  /** Whether the answer cites the passage that was looked for. */
  private static boolean cites(CitedAnswer answer, List<Passage> found, String expected) {
    List<Passage> holding = found.stream().filter(passage -> plain(passage.text()).contains(expected)).toList();
    return holding.stream().anyMatch(passage -> answer.citations().stream().anyMatch(citation -> citation.standsIn(passage)));
  }

  private static InterviewId held(GoldSession session, InterviewSystem system, Store store) {
    String text = system.addingCandidates().read(file(session.job())).text();
    Language language = session.job().endsWith("-de.docx") || session.job().endsWith("-de.pdf") ? Language.DE : Language.EN;
    Role role = system.definingRoles().add(system.definingRoles().draft(text, Optional.empty(), language));
    system.definingRoles().approve(role.id());
    Candidate candidate = system.addingCandidates().importCv(file(session.cv()), language);
    assertEquals(session.candidate(), candidate.name());
    InterviewId interview = system.interviewing().schedule(role.id(), candidate.id(), Optional.of(language), Optional.empty(), SupervisorSettings.DEFAULT).id();
    List<Turn> turns = new ArrayList<>();
    for (String said : session.turns()) {
      int position = turns.size() + 1;
      Speaker speaker = position % 2 == 1 ? Speaker.ASSISTANT : Speaker.USER;
      turns.add(new Turn(position, Instant.EPOCH, speaker, TurnType.TEXT, said, Optional.empty(), Optional.empty()));
    }
    turns.forEach(turn -> store.transcripts().append(interview, turn));
    return interview;
  }

  private static Upload file(String name) {
    return Upload.of(name, Path.of("src/test/resources/documents", name));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static void print(String cutting, Tally counted) {
    System.getLogger(GoldSetTest.class.getName()).log(System.Logger.Level.INFO, "gold set, passages {0}: {1}", cutting, counted);
  }
}
