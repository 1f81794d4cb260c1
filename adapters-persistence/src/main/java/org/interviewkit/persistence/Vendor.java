package org.interviewkit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
  H2(Optional.of("checkpoint sync"));

  private final Optional<String> force;

  Vendor(Optional<String> force) {
    this.force = force;
  }

  /** Whose database it is. */
  static Vendor of(DataSource database) {
    try (Connection connection = database.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return Arrays.stream(values()).filter(vendor -> vendor.name().equalsIgnoreCase(product)).findFirst().orElseThrow(() -> unsupported(product));
    } catch (SQLException e) {
      throw new PortException(Kind.UNAVAILABLE, "the database does not answer: " + e.getMessage(), e);
    }
  }

  /** The name of its folder of migrations. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What forces its commits to disk; nothing where a commit does so itself. */
  Runnable sync(DataSource database) {
    return () -> force.ifPresent(sql -> execute(database, sql));
  }

  private static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw Failures.translate("the last change", e);
    }
  }

  private static PortException unsupported(String product) {
    String allowed = Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    return new PortException(Kind.REFUSED, "database " + product + " is not supported: allowed " + allowed);
  }
}
