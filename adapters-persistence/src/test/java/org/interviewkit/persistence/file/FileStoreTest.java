package org.interviewkit.persistence.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.CandidateFixtures;
import org.interviewkit.contract.EvaluationFixtures;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.RoleFixtures;
import org.interviewkit.contract.SupervisionFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Effect;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.interviewkit.port.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileStoreTest {

  private static final InterviewId INTERVIEW = InterviewFixtures.id("one");

  @TempDir Path directory;

  @Test
  void listsConversationsAgainAfterClosing() {
    List<ThreadSummary> before;
    try (FileStore store = FileStore.open(directory)) {
      Threads threads = store.frontDesk().threads();
      ChatThread held = threads.add(AssistantFixtures.heldThread());
      threads.append(held.id(), AssistantFixtures.asked(1, "Hallo"));
      threads.append(held.id(), AssistantFixtures.answered(2, "Guten Tag"));
      threads.append(held.id(), AssistantFixtures.replied(3, "Ich bin Ada."));
      threads.save(held.takenBy(held.handOver().flatMap(HandOver::person).orElseThrow(), Texts.NOW));
      before = threads.list(ThreadFilter.ALL, Optional.empty(), 10);
    }
    assertEquals(3, before.get(0).messages());
    try (FileStore store = FileStore.open(directory)) {
      assertEquals(before, store.frontDesk().threads().list(ThreadFilter.ALL, Optional.empty(), 10));
    }
  }

  @Test
  void findsEverythingAgainAfterClosing() {
    Supervision pending = SupervisionFixtures.pendingGuidance(2);
    Supervision applied = pending.settle(Effect.APPLIED, Texts.NOW);
    try (FileStore store = FileStore.open(directory)) {
      store.roles().add(RoleFixtures.draftRole());
      store.candidates().add(CandidateFixtures.candidate());
      store.interviews().add(InterviewFixtures.decidedInterview());
      TranscriptFixtures.turns(5).forEach(turn -> store.transcripts().append(INTERVIEW, turn));
      store.supervisions().append(INTERVIEW, pending);
      store.supervisions().settle(INTERVIEW, applied);
      store.evaluations().save(INTERVIEW, EvaluationFixtures.evaluation());
      store.jobs().submit("evaluate", "x", Texts.NOW);
    }
    try (FileStore store = FileStore.open(directory)) {
      assertEquals(List.of(RoleFixtures.draftRole()), store.roles().all());
      assertEquals(List.of(CandidateFixtures.candidate()), store.candidates().list("weiss", Optional.empty(), 10));
      assertEquals(Optional.of(InterviewFixtures.decidedInterview()), store.interviews().find(INTERVIEW));
      String invitation = InterviewFixtures.invitation("first").secretHash();
      assertEquals(Optional.of(InterviewFixtures.decidedInterview()), store.interviews().findByInvitation(invitation));
      assertEquals(TranscriptFixtures.turns(5), store.transcripts().readAfter(INTERVIEW, 0));
      store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(5));
      store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(6));
      assertEquals(TranscriptFixtures.turns(6), store.transcripts().readAfter(INTERVIEW, 0));
      assertEquals(List.of(applied), store.supervisions().of(INTERVIEW));
      assertEquals(Optional.of(EvaluationFixtures.evaluation()), store.evaluations().find(INTERVIEW));
      assertTrue(store.jobs().find("evaluate", "x").isPresent());
    }
  }

  @Test
  void cutsOffALastTurnThatIsNotWhole() throws IOException {
    Path file = fileWithTurns(3);
    byte[] whole = Files.readAllBytes(file);
    int third = lastLineStart(whole);
    for (int length = third + 1; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (FileStore store = FileStore.open(directory)) {
        assertEquals(TranscriptFixtures.turns(2), store.transcripts().readAfter(INTERVIEW, 0));
        store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(3));
        assertEquals(TranscriptFixtures.turns(3), store.transcripts().readAfter(INTERVIEW, 0));
      }
      assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(file));
    }
  }

  @Test
  void cutsOffALastTurnWhoseBytesNeverArrived() throws IOException {
    Path file = fileWithTurns(3);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, lastLineStart(bytes) + 20, bytes.length - 1, (byte) 0);
    Files.write(file, bytes);
    try (FileStore store = FileStore.open(directory)) {
      assertEquals(TranscriptFixtures.turns(2), store.transcripts().readAfter(INTERVIEW, 0));
    }
  }

  @Test
  void refusesATranscriptThatIsDamagedInTheMiddle() throws IOException {
    Path file = fileWithTurns(3);
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;
    Files.write(file, bytes);
    try (FileStore store = FileStore.open(directory)) {
      assertEquals(Kind.MALFORMED, assertThrows(PortException.class, () -> store.transcripts().readAfter(INTERVIEW, 0)).kind());
      assertEquals(Kind.MALFORMED, assertThrows(PortException.class, () -> store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(4))).kind());
    }
    assertEquals(bytes.length, Files.size(file));
  }

  @Test
  void ignoresAFileThatWasNeverFinished() throws IOException {
    try (FileStore store = FileStore.open(directory)) {
      store.roles().add(RoleFixtures.draftRole());
    }
    Path left = directory.resolve("roles").resolve("x.json.part");
    Files.writeString(left, "{\"form");
    try (FileStore store = FileStore.open(directory)) {
      assertEquals(List.of(RoleFixtures.draftRole()), store.roles().all());
      assertTrue(Files.notExists(left));
    }
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    try (FileStore store = FileStore.open(directory)) {
      store.roles().add(RoleFixtures.draftRole());
    }
    Files.writeString(directory.resolve("roles").resolve(RoleFixtures.draftRole().id() + ".json"), "{\"form");
    PortException refused = assertThrows(PortException.class, () -> FileStore.open(directory));
    assertEquals(Kind.MALFORMED, refused.kind());
    assertTrue(refused.getMessage().contains(RoleFixtures.draftRole().id() + ".json"), refused.getMessage());
  }

  @Test
  void belongsToOneAtATime() {
    try (FileStore store = FileStore.open(directory)) {
      assertEquals(Kind.REFUSED, assertThrows(PortException.class, () -> FileStore.open(directory)).kind());
      store.roles().add(RoleFixtures.draftRole());
    }
    FileStore.open(directory).close();
  }

  @Test
  void saysThatTheDiskIsFullAndKeepsWhatWasThere() throws IOException {
    try (FileStore store = FileStore.open(directory)) {
      store.roles().add(RoleFixtures.draftRole());
      Path role = directory.resolve("roles").resolve(RoleFixtures.draftRole().id() + ".json");
      Path part = role.resolveSibling(role.getFileName() + ".part");
      Files.createSymbolicLink(part, Path.of("/dev/full"));
      PortException refused = assertThrows(PortException.class, () -> store.roles().save(RoleFixtures.approvedRole()));
      assertEquals(Kind.FULL, refused.kind());
      assertEquals(List.of(RoleFixtures.draftRole()), store.roles().all());
      store.roles().save(RoleFixtures.approvedRole());
      assertEquals(1, store.roles().all().get(0).version());
      assertEquals(List.of(role), list(directory.resolve("roles")));
    }
  }

  @Test
  void doesNotKeepATurnForWhichThereIsNoSpace() throws IOException {
    Path file = directory.resolve("transcripts").resolve(INTERVIEW + ".turns");
    try (FileStore store = FileStore.open(directory)) {
      Files.createSymbolicLink(file, directory.resolve("elsewhere"));
      Files.writeString(directory.resolve("elsewhere"), "");
      store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(1));
      Files.delete(file);
      Files.createSymbolicLink(file, Path.of("/dev/full"));
      assertEquals(Kind.FULL, assertThrows(PortException.class, () -> store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(2))).kind());
      Files.delete(file);
      Files.createSymbolicLink(file, directory.resolve("elsewhere"));
      assertEquals(TranscriptFixtures.turns(1), store.transcripts().readAfter(INTERVIEW, 0));
      store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(2));
      assertEquals(TranscriptFixtures.turns(2), store.transcripts().readAfter(INTERVIEW, 0));
    }
  }

  private Path fileWithTurns(int count) {
    try (FileStore store = FileStore.open(directory)) {
      TranscriptFixtures.turns(count).forEach(turn -> store.transcripts().append(INTERVIEW, turn));
    }
    return directory.resolve("transcripts").resolve(INTERVIEW + ".turns");
  }

  private static int lastLineStart(byte[] bytes) {
    int start = bytes.length - 1;
    while (bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
