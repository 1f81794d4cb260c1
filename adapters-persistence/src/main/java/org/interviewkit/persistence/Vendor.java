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
  },
  /** Has a commit on disk before it answers, as long as nobody switched {@code fsync} or {@code synchronous_commit} off. */
  POSTGRESQL("PostgreSQL", Optional.empty()) {
    @Override
    void prepare(Connection connection) throws SQLException {
      PostgresNeeds.see(connection);
    }
  };

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
