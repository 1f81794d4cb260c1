package org.interviewkit.persistence;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.interviewkit.port.Accounts;
import org.interviewkit.port.Candidates;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.Evaluations;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.Interviews;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Node;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.Recordings;
import org.interviewkit.port.Roles;
import org.interviewkit.port.SecondHearings;
import org.interviewkit.port.Spendings;
import org.interviewkit.port.Supervisions;
import org.interviewkit.port.Transcripts;

/**
 * Every keeper, on one database. Works with the data source of a container as well as with a plain one; each call is a transaction of its own, so nothing of the
 * container's transactions is needed. The data source stays the caller's: closing the store does not close it. It should pool its connections.
 */
public final class JpaStore implements AutoCloseable {

  private static final List<Class<?>> ENTITIES =
      List.of(
          RoleRow.class,
          CandidateRow.class,
          InterviewRow.class,
          TurnRow.class,
          SupervisionRow.class,
          EvaluationRow.class,
          RecordingRow.class,
          SecondHearingRow.class,
          SpendingRow.class,
          AccountRow.class,
          JobRow.class,
          ThreadRow.class,
          MessageRow.class,
          TicketRow.class,
          FeedbackRow.class,
          LogRow.class,
          LogHeadRow.class,
          ShelfRow.class);

  private final EntityManagerFactory factory;
  private final Optional<DiskSync> disk;
  private final UnitOfWork unit;
  private final JpaLogEntries log;
  private final JpaJobs jobs;
  private final DataSource database;
  private final String tenant;
  private final List<PostgresMessenger> messengers = new CopyOnWriteArrayList<>();
  private final Vendor vendor;

  private JpaStore(EntityManagerFactory factory, DataSource database, String tenant, Vendor vendor) {
    this.factory = factory;
    this.database = database;
    this.tenant = tenant;
    this.vendor = vendor;
    this.disk = vendor.sync(database);
    this.unit = new UnitOfWork(factory, disk);
    this.log = new JpaLogEntries(unit);
    this.jobs = new JpaJobs(unit, database, vendor);
  }

  /**
   * Brings the schema up to date and opens the store.
   *
   * @throws org.interviewkit.port.PortException of kind REFUSED if the database is none that is supported, or its schema cannot be brought up to date; of kind
   *     UNAVAILABLE if it does not answer
   */
  public static JpaStore open(DataSource database) {
    return open(database, Tenancy.DEFAULT);
  }

  /**
   * The same for one of several tenants, whom PostgreSQL keeps apart by row-level security.
   *
   * @param tenant whose everything is: 1–60 small letters, digits, - and _. Each connection must say the same, by {@code options=-c interview.tenant=…}
   * @throws org.interviewkit.port.PortException also of kind REFUSED if the connections are for another tenant, or the database would not keep tenants apart
   */
  public static JpaStore open(DataSource database, String tenant) {
    Vendor vendor = Vendor.of(database);
    Tenancy.see(database, vendor, tenant);
    Schema.migrate(database, vendor);
    Tenancy.begin(database, vendor, tenant);
    // written out rather than in a persistence.xml, which a container would find and make a unit of its own of
    PersistenceConfiguration unit =
        new PersistenceConfiguration("interviewkit")
            .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
            .property("jakarta.persistence.nonJtaDataSource", database)
            // another node's writes, and what a mapping does to a value, must show at the next read
            .sharedCacheMode(SharedCacheMode.NONE)
            .property("eclipselink.weaving", "false")
            .property("eclipselink.logging.logger", "JavaLogger")
            .property("eclipselink.logging.level", "SEVERE")
            .property("eclipselink.logging.parameters", "false");
    ENTITIES.forEach(unit::managedClass);
    EntityManagerFactory factory = unit.createEntityManagerFactory();
    Patience.limit(factory);
    JpaStore store = new JpaStore(factory, database, tenant, vendor);
    // the provider does its work at the first call: better now than in somebody's interview
    store.accounts().find("");
    return store;
  }

  UnitOfWork unit() {
    return unit;
  }

  /** The roles. */
  public Roles roles() {
    return new JpaRoles(unit);
  }

  /** The candidates. */
  public Candidates candidates() {
    return new JpaCandidates(unit);
  }

  /** The interviews. */
  public Interviews interviews() {
    return new JpaInterviews(unit);
  }

  /** The transcripts. */
  public Transcripts transcripts() {
    return switch (vendor) {
      case H2 -> new JpaTranscripts(unit, JpaTranscripts.Fence.NONE);
      case POSTGRESQL -> new JpaTranscripts(unit, PostgresLeases::require);
    };
  }

  /**
   * A process among all that work on this database for its tenant; empty where the database belongs to one process. Keeps a connection of the data source until the store is
   * closed.
   *
   * @param self what the process calls itself
   */
  public Optional<Nodes> among(Node self) {
    return switch (vendor) {
      case H2 -> Optional.empty();
      case POSTGRESQL -> Optional.of(new Nodes(self, new PostgresLeases(unit), messenger(), new PostgresErrands(unit), new PostgresPasses(unit)));
    };
  }

  private PostgresMessenger messenger() {
    PostgresMessenger opened = PostgresMessenger.open(database, tenant);
    messengers.add(opened);
    return opened;
  }

  /** The supervisor's records. */
  public Supervisions supervisions() {
    return new JpaSupervisions(unit);
  }

  /** The evaluations. */
  public Evaluations evaluations() {
    return new JpaEvaluations(unit);
  }

  /** Where the recordings are. */
  public Recordings recordings() {
    return new JpaRecordings(unit);
  }

  /** What was understood when recordings were heard once more. */
  public SecondHearings secondHearings() {
    return new JpaSecondHearings(unit);
  }

  /** What was spent on interviews. */
  public Spendings spendings() {
    return new JpaSpendings(unit);
  }

  /** The accounts. */
  public Accounts accounts() {
    return new JpaAccounts(unit);
  }

  /** The jobs, always the same keeper of them. */
  public Jobs jobs() {
    return jobs;
  }

  /** What the website assistant keeps. */
  public FrontDesk frontDesk() {
    return new FrontDesk(new JpaThreads(unit), new JpaTickets(unit), new JpaFeedbackEntries(unit), log, new JpaShelfDocuments(unit));
  }

  /**
   * An index of the passages of interviews, beside the store; brings its part of the schema up to date.
   *
   * @param model the name of the embedder's model, 1–200 characters: vectors of two models are never compared
   * @throws org.interviewkit.port.PortException of kind REFUSED if the database is not PostgreSQL, or lacks the extension vector and the user may not add it
   */
  public IndexedPassages indexedPassages(Embedder embedder, String model) {
    return indexedPassages(embedder, model, PgvectorPassages.MOST_MEASURED);
  }

  IndexedPassages indexedPassages(Embedder embedder, String model, int mostMeasured) {
    PgvectorNeeds.see(database, vendor);
    Schema.migratePassages(database);
    return new PgvectorPassages(unit, new Meanings(embedder, model), mostMeasured);
  }

  /** Lets go of everything but the data source. Again changes nothing. */
  @Override
  public void close() {
    messengers.forEach(PostgresMessenger::close);
    if (factory.isOpen()) {
      jobs.end(Duration.ZERO);
      factory.close();
      disk.ifPresent(DiskSync::close);
    }
  }
}
