package org.interviewkit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** The databases the store was tested with. Each has a folder of migrations of its own beside the common ones. */
enum Vendor {
  /** Writes at each commit with {@code WRITE_DELAY=0}, but leaves the forcing of it to the operating system unless told. */
  H2("H2", Optional.of("checkpoint sync")) {
    @Override
    void prepare(Connection connection) {
      // a new file is all it needs
    }

    @Override
    String adoptJobs() {
      return ADOPT.formatted("dateadd(microsecond, " + ADOPTED_DUE + ", timestamp with time zone '1970-01-01 00:00:00+00:00')");
    }
  },
  /** Has a commit on disk before it answers, as long as nobody switched {@code fsync} or {@code synchronous_commit} off. */
  POSTGRESQL("PostgreSQL", Optional.empty()) {
    @Override
    void prepare(Connection connection) throws SQLException {
      PostgresNeeds.see(connection);
    }

    @Override
    String adoptJobs() {
      return ADOPT.formatted("timestamptz 'epoch' + (" + ADOPTED_DUE + ") * interval '1 microsecond'") + " on conflict do nothing";
    }
  };

  private static final String ADOPTED_DUE = "case j.state when 'RUNNING' then 0 else j.due_at end";

  private static final String ADOPT =
      "insert into job_schedule (task_name, task_instance, picked, version, execution_time)"
          + " select j.kind, j.subject, false, 1, %s from job j where j.state in ('WAITING', 'RUNNING')"
          + " and not exists (select 1 from job_schedule s where s.task_name = j.kind and s.task_instance = j.subject)";

  private final String product;
  private final Optional<String> force;

  Vendor(String product, Optional<String> force) {
    this.product = product;
    this.force = force;
  }

  /**
   * Whose database it is; looks on the way whether it has what the store needs.
   *
   * @throws PortException if it is none that is supported, lacks something, refuses the user or does not answer
   */
  static Vendor of(DataSource database) {
    try (Connection connection = database.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      Vendor vendor = Arrays.stream(values()).filter(known -> known.product.equalsIgnoreCase(product)).findFirst().orElseThrow(() -> unsupported(product));
      vendor.prepare(connection);
      return vendor;
    } catch (SQLException e) {
      throw Failures.atOpening(e);
    }
  }

  /** Has the database hold what no migration can bring, or refuses it. */
  abstract void prepare(Connection connection) throws SQLException;

  /** The statement that gives each job which waits or runs, and has no row in the schedule, one. */
  abstract String adoptJobs();

  /** The name of its folder of migrations. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What forces its commits to disk; nothing where a commit does so itself. */
  Optional<DiskSync> sync(DataSource database) {
    return force.map(sql -> new DiskSync(database, sql));
  }

  private static PortException unsupported(String product) {
    String allowed = Arrays.stream(values()).map(vendor -> vendor.product).collect(Collectors.joining(", "));
    return new PortException(Kind.REFUSED, "the database " + product + " is not supported: allowed are " + allowed);
  }
}
