package org.interviewkit.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.interview.Paper;
import org.interviewkit.domain.interview.Preparation;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Job;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.Worker;

/** Reading the job descriptions and CVs that interviews which people lead were given. Every step may be repeated: a file becomes one role, and the CV of one candidate, once. */
final class ReadingDocuments {

  /** The kind of our jobs; a job's subject is an interview, what the file is, and the file. */
  static final String READ = "read-document";

  private static final int AT_ONCE = 2;
  private static final int ATTEMPTS = 5;

  /** A file to be read. */
  record Task(InterviewId interview, DocumentKind kind, DocumentId file) {
    static Task of(Job job) {
      String[] parts = job.subject().split(" ");
      return new Task(InterviewId.of(parts[0]), DocumentKind.valueOf(parts[1]), DocumentId.of(parts[2]));
    }

    String subject() {
      return interview + " " + kind + " " + file;
    }

    /** The file as the interview notes it; empty when that has another one by now, or none. */
    Optional<Paper> paper(Interview now) {
      return now.lead().flatMap(lead -> lead.paper(kind)).filter(paper -> paper.file().equals(file));
    }
  }

  private final LiveWiring wiring;
  private final Documents documents;
  private final DocumentDesk desk;
  private final Preparing preparing;
  private final LaterReading later;

  ReadingDocuments(LiveWiring wiring, Documents documents, DocumentDesk desk, Preparing preparing) {
    this.wiring = wiring;
    this.documents = documents;
    this.desk = desk;
    this.preparing = preparing;
    this.later = new LaterReading(READ, wiring.store().jobs(), wiring::now);
  }

  void ask(Task task) {
    later.ask(task.subject());
  }

  Optional<Job> job(Task task) {
    return wiring.store().jobs().find(READ, task.subject());
  }

  /** Who reads. */
  Worker worker() {
    return new Worker(READ, AT_ONCE, this::run);
  }

  /** The files that could not be read, and that nobody asked for again for a week. */
  List<UUID> due(Instant time) {
    return later.due(time).map(job -> Task.of(job).file().value()).toList();
  }

  /** Forgets a file if nobody asked for it again for a week after it could not be read. */
  void forgetIfDue(UUID file, Instant time) {
    for (Task task : later.due(time).map(Task::of).filter(due -> due.file().value().equals(file)).toList()) {
      forget(task);
      LaterReading.forgotten(task.file());
    }
  }

  /** The interview has the file no more, and it is deleted. */
  void forget(Task task) {
    if (wiring.store().interviews().find(task.interview()).isPresent()) {
      wiring.interviews().change(task.interview(), now -> task.paper(now).isPresent() ? now.paper(task.kind(), Optional.empty()) : now);
    }
    drop(task);
  }

  /** What was given up is not there to be run again when the file is gone: asked for once more, it finds that there is nothing to do. */
  void drop(Task task) {
    tidy(task);
    ask(task);
  }

  /** Deletes a file unless it is what the candidate's CV was read from. */
  private void tidy(Task task) {
    boolean isUsed =
        wiring
            .store()
            .interviews()
            .find(task.interview())
            .flatMap(interview -> wiring.store().candidates().find(interview.engagement().candidateId()))
            .flatMap(Candidate::cv)
            .filter(task.file()::equals)
            .isPresent();
    if (!isUsed) {
      documents.delete(task.file());
    }
  }

  private Outcome run(Job job) {
    Task task = Task.of(job);
    return later.attempt(job, task.file(), () -> read(task));
  }

  private void read(Task task) {
    Optional<Interview> interview = wiring.store().interviews().find(task.interview());
    Optional<Paper> paper = interview.flatMap(task::paper);
    Optional<Document> file = documents.find(task.file());
    if (paper.filter(one -> one.findings().isEmpty()).isPresent() && file.isPresent()) {
      Interview before = interview.orElseThrow();
      if (before.status().isOver()) {
        throw new InvalidInput("file", "the interview is over: what it was about can no longer be changed");
      }
      take(task, file.get(), text(task, file.get()));
    }
    tidy(task);
  }

  private ExtractedText text(Task task, Document file) {
    try {
      return desk.read(file);
    } catch (UnreadableDocument e) {
      wiring.interviews().change(task.interview(), now -> task.paper(now).map(paper -> now.paper(task.kind(), Optional.of(paper.refused(Optional.of(e.reason()))))).orElse(now));
      throw e;
    }
  }

  /** Reading may have taken so long that the interview has another file by now, and the candidate that one's text. */
  private void take(Task task, Document file, ExtractedText text) {
    Interview before = wiring.interviews().require(task.interview());
    if (task.paper(before).isEmpty()) {
      return;
    }
    Engagement engagement = before.engagement();
    if (task.kind() == DocumentKind.CV) {
      Candidate candidate = reachable(preparing.candidates().attached(engagement.candidateId(), new DocumentDesk.Filed(file, text)));
      prepare(task, Optional.empty(), new Paper.Findings(candidate.warnings(), false));
    } else {
      String words = Require.text("file", text.text().strip(), RoleContent.MAX_JOB_DESCRIPTION);
      RoleId fresh = new RoleId(UUID.nameUUIDFromBytes(("role of " + task.file()).getBytes(StandardCharsets.UTF_8)));
      Role role = preparing.role(fresh, words, engagement.roleTitle(), engagement.language());
      prepare(task, Optional.of(role), new Paper.Findings(text.warnings().stream().limit(50).toList(), !role.id().equals(fresh)));
    }
  }

  /**
   * Chooses questions anew. Where the other document was read meanwhile, once more with that: questions rest on both.
   *
   * @param other the role in place of the interview's; empty for that
   */
  private void prepare(Task task, Optional<Role> other, Paper.Findings findings) {
    for (int attempt = 1; ; attempt++) {
      Interview now = wiring.interviews().require(task.interview());
      Optional<Paper> paper = task.paper(now);
      if (paper.isEmpty()) {
        return;
      }
      Role role = other.orElseGet(() -> preparing.roles().require(now.engagement().roleId()));
      Engagement kept = now.engagement();
      Engagement engagement = new Engagement(role.id(), kept.roleTitle(), kept.candidateId(), kept.candidateName(), kept.language());
      InterviewPlan plan = preparing.planner().plan(role, preparing.candidates().require(kept.candidateId()), kept.language());
      Preparation preparation = new Preparation(role.rubric(), plan, now.preparation().settings());
      try {
        wiring.store().interviews().save(now.prepare(engagement, preparation).paper(task.kind(), Optional.of(paper.get().read(findings))));
        return;
      } catch (Conflict stale) {
        if (attempt == ATTEMPTS) {
          throw stale;
        }
      }
    }
  }

  /** Takes the address from the CV where none was given: by it somebody who was there before is recognised. */
  private Candidate reachable(Candidate candidate) {
    Optional<String> written = candidate.email().isPresent() ? Optional.empty() : CvHead.of(candidate.cvText(), "").email();
    return written.isEmpty() ? candidate : preparing.candidates().edit(candidate.id(), candidate.version(), candidate.name(), written, candidate.language());
  }
}
