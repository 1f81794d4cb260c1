package org.interviewkit.storage.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.interviewkit.InterviewSystem;
import org.interviewkit.SystemBuilder;
import org.interviewkit.application.Asking;
import org.interviewkit.application.Upload;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.document.ExtractedText;
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
import org.interviewkit.port.TextExtractor;
import org.interviewkit.storage.extraction.ChildJvmTextExtractor;
import org.interviewkit.storage.extraction.Settings;

/** Has the questions of the gold set asked, each about its interview with its real files. Files are read once, however many ways of finding are compared. */
public final class GoldSet {

  private final Path documents;
  private final TextExtractor extractor;

  /**
   * A gold set.
   *
   * @param documents the folder with its files
   * @param directory where files may be read
   */
  public GoldSet(Path documents, Path directory) {
    this.documents = documents;
    TextExtractor real = new ChildJvmTextExtractor(Settings.of(directory, Path.of(System.getProperty("java.home"))));
    Map<String, ExtractedText> read = new ConcurrentHashMap<>();
    this.extractor = (name, bytes) -> read.computeIfAbsent(name, first -> real.extract(first, bytes));
  }

  /** Counts what is found with a way of cutting, and by words alone. */
  public Tally byWords(Cutting cutting) {
    return run(cutting, builder -> {}, (asking, sources) -> {});
  }

  /**
   * Counts what is found in another way.
   *
   * @param way what is put into the system
   * @param before done with each interview's documents before it is asked about
   */
  public Tally run(Cutting cutting, Consumer<SystemBuilder> way, BiConsumer<Asking, List<Source>> before) {
    Tally counted = new Tally();
    for (GoldSession session : GoldSession.all()) {
      Store store = MemoryKeepers.store();
      SystemBuilder builder = InterviewSystem.builder().store(store).textExtractor(extractor).reading(new Asking.Rules(cutting, Map.of()));
      way.accept(builder);
      try (InterviewSystem system = builder.build()) {
        InterviewId interview = held(session, system, store);
        before.accept(system.asking(), system.asking().ask(interview, "?", Language.EN, 1, EnumSet.allOf(SourceKind.class)).sources());
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

  private InterviewId held(GoldSession session, InterviewSystem system, Store store) {
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

  private Upload file(String name) {
    return Upload.of(name, documents.resolve(name));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
