package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.GivingDocuments.Alike;
import org.interviewkit.application.GivingDocuments.Given;
import org.interviewkit.application.ReceivingCvs.State;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.local.MemoryDocuments;
import org.interviewkit.local.PlainTextExtractor;
import org.interviewkit.port.Job;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TextExtractor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files of interviews that people lead: kept first, read later. */
class GivingDocumentsTest {

  private static final DocumentKind JD = DocumentKind.JOB_DESCRIPTION;
  private static final DocumentKind CV = DocumentKind.CV;
  private static final String JOB = "Software engineer\n\nRequirements\n- Java\n- Kafka in production";
  private static final String ANNA = "Anna Beispiel\nanna@example.org\nSkills\nKafka and Java since 2019";
  private static final String ODD = "%PDF-1";

  private final MovableClock clock = new MovableClock();
  private final MemoryDocuments documents = new MemoryDocuments();
  private final TextExtractor plain = new PlainTextExtractor();
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
  private final InterviewSystem system =
      InterviewSystem.builder()
          .documents(documents)
          .clock(clock)
          .textExtractor(
              new TextExtractor() {
                @Override
                public ExtractedText extract(String fileName, InputStream bytes) {
                  return plain.extract(fileName, bytes);
                }

                @Override
                public ExtractedText extract(String fileName, InputStream bytes, Consumer<Page> progress) {
                  progress.accept(new Page(2, 3));
                  meanwhile.getAndSet(() -> {}).run();
                  return extract(fileName, bytes);
                }
              })
          .build();
  private final GivingDocuments giving = system.leading().documents();
  private final Interview opened = system.leading().open(new Lead("ada", "Ada", false), "Anna Beispiel", "Engineer", Language.EN);

  @AfterEach
  void close() {
    system.close();
  }

  private Given give(Interview interview, DocumentKind kind, String text) {
    return giving.give(interview.id(), kind, Upload.of("file.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  private void work() {
    Due.run(system, clock, ReadingDocuments.READ);
  }

  private Interview now() {
    return system.interviewing().require(opened.id());
  }

  private List<Given> given() {
    return giving.of(now());
  }

  private List<SourceKind> sources() {
    return system.asking().sources(opened.id(), Language.EN).stream().map(source -> source.kind()).toList();
  }

  private List<Job> jobs(Job.State... states) {
    return system.store().jobs().list(ReadingDocuments.READ, EnumSet.copyOf(List.of(states)), 10);
  }

  private Optional<Document> kept(Given given) {
    return documents.find(given.paper().file());
  }

  @Test
  void keepsAFileAtOnceAndPreparesTheInterviewLater() {
    Given waiting = give(opened, JD, JOB);
    assertEquals(List.of(waiting), given());
    assertEquals(State.WAITING + " file.txt", waiting.state() + " " + waiting.paper().fileName());
    assertTrue(kept(waiting).isPresent());
    assertEquals(List.of(), sources());
    assertEquals(opened.preparation(), now().preparation());
    work();
    assertEquals(State.DONE, given().get(0).state());
    assertEquals(List.of(SourceKind.JOB_DESCRIPTION), sources());
    assertEquals("Engineer", now().engagement().roleTitle());
    assertTrue(now().preparation().plan().requiredSkills().contains("Java"), now().preparation().plan().toString());
    assertEquals(Optional.empty(), kept(waiting), "its text is the role's");
    Given cv = give(opened, CV, ANNA);
    work();
    assertTrue(now().preparation().plan().cvSkills().contains("Java") && now().preparation().plan().requiredSkills().contains("Java"));
    assertEquals(List.of(SourceKind.JOB_DESCRIPTION, SourceKind.CV), sources());
    assertTrue(kept(cv).isPresent());
    assertEquals(Optional.of("anna@example.org"), system.addingCandidates().require(opened.engagement().candidateId()).email());
  }

  @Test
  void saysHowFarAFileIsWhileItIsRead() {
    give(opened, CV, ANNA);
    AtomicReference<Given> seen = new AtomicReference<>();
    meanwhile.set(() -> seen.set(given().get(0)));
    work();
    assertEquals(State.READING + " " + Optional.of(new TextExtractor.Page(2, 3)), seen.get().state() + " " + seen.get().page());
    assertEquals(State.DONE + " " + Optional.empty(), given().get(0).state() + " " + given().get(0).page());
  }

  @Test
  void findsWhatWasThereBefore() {
    give(opened, JD, JOB);
    give(opened, CV, ANNA);
    work();
    assertFalse(given().get(0).paper().findings().orElseThrow().knownJob());
    Interview second = system.leading().open(new Lead("ada", "Ada", false), "Somebody", "Engineer", Language.EN);
    give(second, JD, JOB);
    give(second, CV, ANNA);
    work();
    List<Given> again = giving.of(system.interviewing().require(second.id()));
    assertTrue(again.get(0).paper().findings().orElseThrow().knownJob());
    Candidate first = system.addingCandidates().require(opened.engagement().candidateId());
    assertEquals(List.of(new Alike(first, true)), again.get(1).alike());
  }

  @Test
  void makesOneRoleAndOneChangeOfAFileHoweverOftenItIsBegun() {
    Given given = give(opened, JD, JOB);
    ReadingDocuments reading = giving.reading();
    Job job = jobs(Job.State.WAITING).get(0);
    reading.worker().run(job, clock.instant());
    Interview after = now();
    int roles = system.definingRoles().all().size();
    // the process died before it could note that it was done
    reading.worker().run(job, clock.instant());
    assertEquals(after, now());
    assertEquals(roles, system.definingRoles().all().size());
    assertEquals(Optional.empty(), kept(given));
  }

  @Test
  void bringsARoleToItsEndThatWasCutOff() {
    Given given = give(opened, JD, JOB);
    UUID id = UUID.nameUUIDFromBytes(("role of " + given.paper().file()).getBytes(StandardCharsets.UTF_8));
    RoleContent drafted = system.definingRoles().draft(JOB, Optional.of("Engineer"), Language.EN);
    system.definingRoles().add(new RoleId(id), drafted);
    int roles = system.definingRoles().all().size();
    work();
    assertEquals(roles, system.definingRoles().all().size());
    assertEquals(id, now().engagement().roleId().value());
    assertFalse(given().get(0).paper().findings().orElseThrow().knownJob(), "it was this file's own");
  }

  @Test
  void choosesQuestionsByBothFilesHoweverTheyMeet() {
    give(opened, CV, ANNA);
    give(opened, JD, JOB);
    // while one of them is being read, the other one is read from its beginning to its end
    meanwhile.set(this::work);
    work();
    assertEquals(List.of(State.DONE, State.DONE), given().stream().map(Given::state).toList());
    assertTrue(now().preparation().plan().cvSkills().contains("Java") && now().preparation().plan().requiredSkills().contains("Kafka"), now().preparation().plan().toString());
  }

  @Test
  void saysWhyAFileCannotBeReadAndLeavesEverythingAsItWas() {
    give(opened, CV, ANNA);
    work();
    Interview before = now();
    Given odd = give(opened, CV, ODD);
    assertEquals(State.WAITING, odd.state());
    work();
    Given failed = given().get(0);
    assertEquals(State.FAILED, failed.state());
    assertTrue(failed.trouble().orElseThrow().contains("PDF"), failed.toString());
    assertEquals(Optional.of(UnreadableDocument.Reason.UNSUPPORTED_TYPE), failed.paper().refusal());
    assertEquals(before.preparation(), now().preparation());
    assertEquals(List.of(SourceKind.CV), sources());
    assertEquals(State.WAITING, giving.readAgain(opened.id(), CV).state());
    work();
    assertEquals(State.FAILED, given().get(0).state());
    giving.remove(opened.id(), CV);
    assertEquals(List.of(), given());
    assertEquals(List.of(SourceKind.CV), sources(), "the one before is still the candidate's");
    assertEquals(Optional.empty(), kept(odd));
    work();
    assertEquals(List.of(), jobs(Job.State.FAILED, Job.State.WAITING));
    assertThrows(NotFound.class, () -> giving.remove(opened.id(), CV));
    assertThrows(NotFound.class, () -> giving.readAgain(opened.id(), JD));
  }

  @Test
  void forgetsWhatCouldNotBeReadAfterAWeek() {
    Given odd = give(opened, JD, ODD);
    work();
    clock.advance(LaterReading.UNREAD.minusSeconds(1));
    Due.forget(system, clock);
    assertTrue(kept(odd).isPresent());
    clock.advance(Forgetting.BEAT);
    List<String> said = Logged.by(LaterReading.class, () -> Due.forget(system, clock));
    assertEquals(List.of("INFO file " + odd.paper().file() + ": it could not be read for a week and is deleted"), said);
    assertEquals(List.of(), given());
    assertEquals(Optional.empty(), kept(odd));
    work();
    assertEquals(List.of(), jobs(Job.State.FAILED, Job.State.WAITING));
  }

  @Test
  void takesTheLastOfSeveralAndKeepsNoneOfTheOthers() {
    Given first = give(opened, CV, ODD);
    work();
    Given second = give(opened, CV, ANNA);
    Given third = give(opened, CV, "Anna Beispiel\nRust since 2020");
    work();
    assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(kept(first), kept(second)));
    assertEquals(Optional.of(third.paper().file()), system.addingCandidates().require(opened.engagement().candidateId()).cv());
    assertEquals(List.of(), jobs(Job.State.FAILED, Job.State.WAITING));
    assertThrows(Conflict.class, () -> giving.readAgain(opened.id(), CV));
    assertThrows(Conflict.class, () -> giving.remove(opened.id(), CV));
  }

  @Test
  void aFileThatIsReadForLongDoesNotReplaceTheOneThatCameAfterIt() {
    Given slow = give(opened, CV, ANNA);
    AtomicReference<Given> later = new AtomicReference<>();
    meanwhile.set(
        () -> {
          later.set(give(opened, CV, "Anna Beispiel\nRust since 2020"));
          work();
        });
    work();
    Candidate candidate = system.addingCandidates().require(opened.engagement().candidateId());
    assertEquals(Optional.of(later.get().paper().file()), candidate.cv());
    assertTrue(candidate.cvText().contains("Rust"), candidate.cvText());
    assertEquals(List.of(false, true), List.of(kept(slow).isPresent(), kept(later.get()).isPresent()));
    assertEquals(State.DONE, given().get(0).state());
  }

  @Test
  void triesAgainWhatMayPass() {
    meanwhile.set(
        () -> {
          throw new PortException(PortException.Kind.UNAVAILABLE, "no process to read in");
        });
    give(opened, JD, JOB);
    work();
    assertEquals(State.WAITING + " no process to read in", given().get(0).state() + " " + given().get(0).trouble().orElse(""));
    clock.advance(Duration.ofMinutes(1));
    work();
    assertEquals(State.DONE, given().get(0).state());
  }

  @Test
  void givesUpWhatIsReadWhenTheInterviewIsOver() {
    system.leading().agreed(opened.id(), new Notices("", "").of(opened, Language.EN), "ada");
    system.leading().hear(opened.id(), List.of(new Utterance("1", Optional.empty(), Speaker.USER, "I bake.", Optional.empty())), "ada");
    give(opened, JD, JOB);
    Interview over = system.leading().finish(opened.id());
    work();
    assertEquals(State.FAILED, given().get(0).state());
    assertTrue(given().get(0).trouble().orElseThrow().contains("over"));
    assertEquals(over.preparation(), now().preparation());
    assertThrows(Conflict.class, () -> give(opened, CV, ANNA));
  }

  @Test
  void refusesAJobDescriptionThatIsTooLong() {
    give(opened, JD, "x".repeat(RoleContent.MAX_JOB_DESCRIPTION + 1));
    work();
    assertTrue(given().get(0).trouble().orElseThrow().contains("allowed 30000"), given().toString());
  }

  @Test
  void keepsNothingOfWhatNobodyCouldBeAskedToRead() {
    assertThrows(NotFound.class, () -> giving.give(new InterviewId(new UUID(1, 1)), CV, Upload.of("a", new byte[] {1})));
    assertEquals(Optional.empty(), documents.find(new DocumentId(new UUID(1, 1))));
    assertEquals(List.of(), giving.await(opened.id(), Set.of(CV), Duration.ofSeconds(30)));
    give(opened, CV, ANNA);
    assertEquals(List.of(State.WAITING), giving.await(opened.id(), Set.of(CV, JD), Duration.ofMillis(200)).stream().map(Given::state).toList());
    work();
    assertEquals(List.of(State.DONE), giving.await(opened.id(), Set.of(CV), Duration.ofSeconds(30)).stream().map(Given::state).toList());
  }
}
