package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.account.Account;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Job;
import org.interviewkit.port.Store;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.interviewkit.port.TicketFilter;

/** What stores of the first release held: a value of every kind, written as it was written then. What the documents say is fixed by {@code stored/1}. */
final class FirstRelease {

  private static final List<String> SUPERVISIONS =
      List.of("supervision-ignore", "supervision-guide", "supervision-conclude", "supervision-end", "supervision-take-over", "supervision-release");
  private static final List<String> THREADS = List.of("session", "session-held", "session-waiting");
  private static final List<String> MESSAGES = List.of("message-asked", "message-answered", "message-replied");
  private static final String ACCOUNT =
      "{\"format\":1,\"content\":{\"username\":\"ada\",\"displayName\":\"Ada Weiß\",\"role\":\"RECRUITER\",\"passwordHash\":\"$argon2id$1\",\"active\":true,"
          + "\"createdAt\":\"2026-11-21T09:15:30.123456Z\"}}";
  private static final String JOB =
      "{\"format\":1,\"content\":{\"kind\":\"evaluate\",\"subject\":\"one\",\"state\":\"FAILED\",\"attempts\":3,\"dueAt\":\"2026-11-21T09:15:30.123456Z\",\"lastError\":\"no answer\"}}";

  private static final Role ROLE = read("role", Role.class);
  private static final Candidate CANDIDATE = read("candidate", Candidate.class);
  private static final Interview DECIDED = read("interview", Interview.class);
  private static final Interview SCHEDULED = InterviewFixtures.scheduledInterview("another", Texts.NOW);
  private static final ShelfDocument SHELVED = read("shelf-document", ShelfDocument.class);
  private static final Feedback FEEDBACK = read("feedback", Feedback.class);
  private static final LogEntry ENTRY = read("log-entry", LogEntry.class);
  private static final Ticket TICKET = read("ticket", Ticket.class);

  private FirstRelease() {}

  private static String document(String name) {
    try (InputStream file = FirstRelease.class.getResourceAsStream("/stored/1/" + name + ".json")) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(String name, Class<T> type) {
    return new Stored<>(name, type).read(document(name));
  }

  private static <T> List<T> read(List<String> names, Class<T> type) {
    return names.stream().map(name -> read(name, type)).toList();
  }

  private static String scheduled() {
    return new Stored<>("interview", Interview.class).write(SCHEDULED);
  }

  private static String summary(Interview interview) {
    return new Stored<>("interview summary", InterviewSummary.class).write(InterviewSummary.of(interview));
  }

  /** Fills the tables interviews are kept in, as the first release made them. */
  static void fillInterviews(DataSource database) throws SQLException {
    insert(database, "role (id, version, created_at, document)", ROLE.id().toString(), ROLE.version(), Micros.of(ROLE.createdAt()), document("role"));
    insert(
        database,
        "candidate (id, version, created_at, search, document)",
        CANDIDATE.id().toString(), CANDIDATE.version(), Micros.of(CANDIDATE.createdAt()), Search.column(CANDIDATE.name(), ""), document("candidate"));
    insertInterview(database, DECIDED, document("interview"), summary(DECIDED));
    insertInterview(database, SCHEDULED, scheduled(), summary(SCHEDULED));
    for (Turn turn : TranscriptFixtures.turns(3)) {
      insert(
          database,
          "turn (interview_id, position, said_at, speaker, kind, content, move, question_id, client_id)",
          DECIDED.id().toString(), turn.position(), Micros.of(turn.at()), turn.speaker().name(), turn.type().name(), turn.content(),
          turn.prompt().map(prompt -> prompt.move().name()).orElse(null), turn.prompt().flatMap(prompt -> prompt.questionId()).orElse(null), turn.clientId().orElse(null));
    }
    for (String name : SUPERVISIONS) {
      insert(database, "supervision (interview_id, number, document)", DECIDED.id().toString(), read(name, Supervision.class).number(), document(name));
    }
    insert(database, "evaluation (interview_id, document)", DECIDED.id().toString(), document("evaluation"));
    insert(database, "account (username, document)", "ada", ACCOUNT);
    insert(database, "job (kind, subject, state, attempts, due_at, last_error)", "evaluate", "one", "FAILED", 3, Micros.of(Texts.NOW), "no answer");
  }

  private static void insertInterview(DataSource database, Interview interview, String document, String summary) throws SQLException {
    insert(
        database,
        "interview (id, version, status, role_id, created_at, search, invitation, summary, document)",
        interview.id().toString(), interview.version(), interview.status().name(), interview.engagement().roleId().toString(), Micros.of(interview.timeline().createdAt()),
        Search.column(interview.engagement().candidateName(), interview.engagement().roleTitle()), interview.invitation().map(invitation -> invitation.secretHash()).orElse(null),
        summary, document);
  }

  /** Fills the tables of the website assistant, as the second step of the schema made them. */
  static void fillAssistant(DataSource database) throws SQLException {
    for (String name : THREADS) {
      ChatThread thread = read(name, ChatThread.class);
      insert(database, "chat_thread (id, version, document)", thread.id().value().toString(), thread.version(), document(name));
    }
    for (String name : MESSAGES) {
      String thread = read("session", ChatThread.class).id().value().toString();
      insert(database, "chat_message (thread_id, position, document)", thread, read(name, Message.class).position(), document(name));
    }
    insert(
        database,
        "ticket (number, version, status, category, search, document)",
        TICKET.number().value(), TICKET.version(), TICKET.status().name(), TICKET.content().category(), "", document("ticket"));
    insert(
        database,
        "feedback (id, created_at, category, document)",
        FEEDBACK.id().toString(), Micros.of(FEEDBACK.at()), FEEDBACK.category(), document("feedback"));
    insert(
        database,
        "log_entry (id, created_at, kind, intent, document)",
        ENTRY.id().toString(), Micros.of(ENTRY.at()), ENTRY.kind().name(), ENTRY.intent().map(Enum::name).orElse(null), document("log-entry"));
    insert(database, "shelf_document (id, created_at, document)", SHELVED.id().toString(), Micros.of(SHELVED.addedAt()), document("shelf-document"));
  }

  private static void insert(DataSource database, String columns, Object... values) throws SQLException {
    String sql = "insert into " + columns + " values (" + String.join(", ", Collections.nCopies(values.length, "?")) + ")";
    try (Connection connection = database.getConnection();
        PreparedStatement row = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        row.setObject(i + 1, values[i]);
      }
      row.executeUpdate();
    }
  }

  /** Lays out a directory as the first release did. */
  static void fill(Path directory) throws IOException {
    write(directory, "roles/" + ROLE.id() + ".json", document("role"));
    write(directory, "candidates/" + CANDIDATE.id() + ".json", document("candidate"));
    write(directory, "interviews/" + DECIDED.id() + ".json", document("interview"));
    write(directory, "interviews/" + SCHEDULED.id() + ".json", scheduled());
    Stored<Turn> turns = new Stored<>("turn", Turn.class);
    write(directory, "transcripts/" + DECIDED.id() + ".turns", lines(TranscriptFixtures.turns(3).stream().map(turns::write).toList()));
    write(directory, "supervisions/" + DECIDED.id() + ".supervision", lines(SUPERVISIONS.stream().map(FirstRelease::document).toList()));
    write(directory, "evaluations/" + DECIDED.id() + ".json", document("evaluation"));
    write(directory, "accounts/ada.json", ACCOUNT);
    write(directory, "jobs/" + UUID.nameUUIDFromBytes("evaluate\n8\none".getBytes(StandardCharsets.UTF_8)) + ".json", JOB);
    for (String name : THREADS) {
      write(directory, "sessions/" + read(name, ChatThread.class).id() + ".json", document(name));
    }
    write(directory, "sessions/" + read("session", ChatThread.class).id() + ".messages", lines(MESSAGES.stream().map(FirstRelease::document).toList()));
    write(directory, "tickets/" + TICKET.number().value() + ".json", document("ticket"));
    write(directory, "feedback/entries", lines(List.of(document("feedback"))));
    write(directory, "assistant-log/entries", lines(List.of(document("log-entry"))));
    write(directory, "shelf/" + SHELVED.id() + ".json", document("shelf-document"));
  }

  private static void write(Path directory, String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Each behind the checksum of its bytes. */
  private static String lines(List<String> texts) {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      CRC32 sum = new CRC32();
      sum.update(text.getBytes(StandardCharsets.UTF_8));
      lines.append(String.format("%08x", sum.getValue())).append(' ').append(text).append('\n');
    }
    return lines.toString();
  }

  /** Everything is there, whole, where it belongs, and can be gone on with. */
  static void isAllThere(Store store, FrontDesk desk) {
    InterviewId id = DECIDED.id();
    assertEquals(List.of(ROLE), store.roles().all());
    assertEquals(List.of(CANDIDATE), store.candidates().list(CANDIDATE.name(), Optional.empty(), 9));
    assertEquals(Optional.of(CANDIDATE), store.candidates().find(CANDIDATE.id()));
    assertEquals(Optional.of(DECIDED), store.interviews().find(id));
    assertEquals(Optional.of(SCHEDULED), store.interviews().find(SCHEDULED.id()));
    DECIDED.invitation().ifPresent(invitation -> assertEquals(Optional.of(DECIDED), store.interviews().findByInvitation(invitation.secretHash())));
    assertEquals(
        Set.of(InterviewSummary.of(DECIDED), InterviewSummary.of(SCHEDULED)), Set.copyOf(store.interviews().list(InterviewFilter.ALL, Optional.empty(), 9)));
    assertEquals(List.of(InterviewSummary.of(SCHEDULED)), store.interviews().list(InterviewFilter.in(SCHEDULED.status()), Optional.empty(), 9));
    assertEquals(Map.of(DECIDED.status(), 1L, SCHEDULED.status(), 1L), store.interviews().counts());
    assertEquals(TranscriptFixtures.turns(3), store.transcripts().readAfter(id, 0));
    assertEquals(read(SUPERVISIONS, Supervision.class), store.supervisions().of(id));
    assertEquals(Optional.of(read("evaluation", Evaluation.class)), store.evaluations().find(id));
    assertEquals(List.of(new Stored<>("account", Account.class).read(ACCOUNT)), store.accounts().all());
    assertEquals(Optional.of(new Job("evaluate", "one", Job.State.FAILED, 3, Texts.NOW, Optional.of("no answer"))), store.jobs().find("evaluate", "one"));
    assistantIsAllThere(desk);
    Turn next = TranscriptFixtures.turn(4);
    store.transcripts().append(id, next);
    assertEquals(List.of(next), store.transcripts().readAfter(id, 3));
    Interview saved = store.interviews().save(SCHEDULED);
    assertEquals(Optional.of(saved), store.interviews().find(SCHEDULED.id()));
  }

  private static void assistantIsAllThere(FrontDesk desk) {
    List<ChatThread> threads = read(THREADS, ChatThread.class);
    for (ChatThread thread : threads) {
      assertEquals(Optional.of(thread), desk.threads().find(thread.id()));
    }
    assertEquals(read(MESSAGES, Message.class), desk.threads().readAfter(threads.get(0).id(), 0));
    // the two in which nobody wrote anything are not listed
    List<ThreadSummary> listed = desk.threads().list(ThreadFilter.ALL, Optional.empty(), 9);
    assertEquals(List.of(threads.get(0)), listed.stream().map(ThreadSummary::thread).toList());
    assertEquals(3, listed.get(0).messages());
    assertEquals(List.of(TICKET), desk.tickets().list(TicketFilter.ALL, Optional.empty(), 9));
    assertEquals(List.of(FEEDBACK), desk.feedback().list(Optional.empty(), 9));
    LogLink chained = LogLink.after(LogHead.NONE, ENTRY);
    assertEquals(List.of(chained), desk.log().readAfter(0, 9));
    assertEquals(new LogHead(1, chained.hash()), desk.log().head());
    assertEquals(List.of(SHELVED), desk.shelf().all());
    LogLink more = desk.log().add(new LogEntry(Texts.uuid("more"), Instant.EPOCH, ENTRY.kind(), ENTRY.thread(), ENTRY.intent(), ENTRY.address(), "more"));
    assertEquals(2, more.number());
  }
}
