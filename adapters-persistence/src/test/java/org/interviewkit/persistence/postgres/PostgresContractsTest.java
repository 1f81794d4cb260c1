package org.interviewkit.persistence.postgres;

import org.interviewkit.contract.AccountsContract;
import org.interviewkit.contract.CandidatesContract;
import org.interviewkit.contract.EvaluationsContract;
import org.interviewkit.contract.FeedbackEntriesContract;
import org.interviewkit.contract.InterviewsContract;
import org.interviewkit.contract.JobsContract;
import org.interviewkit.contract.LogEntriesContract;
import org.interviewkit.contract.RecordingsContract;
import org.interviewkit.contract.RolesContract;
import org.interviewkit.contract.SecondHearingsContract;
import org.interviewkit.contract.ShelfDocumentsContract;
import org.interviewkit.contract.SpendingsContract;
import org.interviewkit.contract.SupervisionsContract;
import org.interviewkit.contract.ThreadsContract;
import org.interviewkit.contract.TicketsContract;
import org.interviewkit.contract.TranscriptsContract;
import org.interviewkit.port.Accounts;
import org.interviewkit.port.Candidates;
import org.interviewkit.port.Evaluations;
import org.interviewkit.port.FeedbackEntries;
import org.interviewkit.port.Interviews;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.LogEntries;
import org.interviewkit.port.Recordings;
import org.interviewkit.port.Roles;
import org.interviewkit.port.SecondHearings;
import org.interviewkit.port.ShelfDocuments;
import org.interviewkit.port.Spendings;
import org.interviewkit.port.Supervisions;
import org.interviewkit.port.Threads;
import org.interviewkit.port.Tickets;
import org.interviewkit.port.Transcripts;
import org.junit.jupiter.api.Nested;

/** Every contract of the store, on PostgreSQL. */
final class PostgresContractsTest {

  @Nested
  final class OfRoles extends OpenPostgresStore implements RolesContract {

    @Override
    public Roles roles() {
      return store().roles();
    }
  }

  @Nested
  final class OfCandidates extends OpenPostgresStore implements CandidatesContract {

    @Override
    public Candidates candidates() {
      return store().candidates();
    }
  }

  @Nested
  final class OfInterviews extends OpenPostgresStore implements InterviewsContract {

    @Override
    public Interviews interviews() {
      return store().interviews();
    }
  }

  @Nested
  final class OfTranscripts extends OpenPostgresStore implements TranscriptsContract {

    @Override
    public Transcripts transcripts() {
      return store().transcripts();
    }
  }

  @Nested
  final class OfSupervisions extends OpenPostgresStore implements SupervisionsContract {

    @Override
    public Supervisions supervisions() {
      return store().supervisions();
    }
  }

  @Nested
  final class OfEvaluations extends OpenPostgresStore implements EvaluationsContract {

    @Override
    public Evaluations evaluations() {
      return store().evaluations();
    }
  }

  @Nested
  final class OfRecordings extends OpenPostgresStore implements RecordingsContract {

    @Override
    public Recordings recordings() {
      return store().recordings();
    }
  }

  @Nested
  final class OfSecondHearings extends OpenPostgresStore implements SecondHearingsContract {

    @Override
    public SecondHearings secondHearings() {
      return store().secondHearings();
    }
  }

  @Nested
  final class OfSpendings extends OpenPostgresStore implements SpendingsContract {

    @Override
    public Spendings spendings() {
      return store().spendings();
    }
  }

  @Nested
  final class OfAccounts extends OpenPostgresStore implements AccountsContract {

    @Override
    public Accounts accounts() {
      return store().accounts();
    }
  }

  @Nested
  final class OfJobs extends OpenPostgresStore implements JobsContract {

    @Override
    public Jobs jobs() {
      return store().jobs();
    }
  }

  @Nested
  final class OfTickets extends OpenPostgresStore implements TicketsContract {

    @Override
    public Tickets tickets() {
      return store().frontDesk().tickets();
    }
  }

  @Nested
  final class OfThreads extends OpenPostgresStore implements ThreadsContract {

    @Override
    public Threads threads() {
      return store().frontDesk().threads();
    }
  }

  @Nested
  final class OfFeedbackEntries extends OpenPostgresStore implements FeedbackEntriesContract {

    @Override
    public FeedbackEntries feedback() {
      return store().frontDesk().feedback();
    }
  }

  @Nested
  final class OfLogEntries extends OpenPostgresStore implements LogEntriesContract {

    @Override
    public LogEntries log() {
      return store().frontDesk().log();
    }
  }

  @Nested
  final class OfShelfDocuments extends OpenPostgresStore implements ShelfDocumentsContract {

    @Override
    public ShelfDocuments shelf() {
      return store().frontDesk().shelf();
    }
  }
}
