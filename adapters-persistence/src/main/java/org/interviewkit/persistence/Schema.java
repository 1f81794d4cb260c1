package org.interviewkit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Brings a database to the schema this version needs: the migrations all databases share, then those of its vendor. */
final class Schema {

  /** The databases the store was tested with. Each has a folder of migrations of its own beside the common ones. */
  private enum Vendor {
    H2;

    static Vendor of(String product) {
      return Arrays.stream(values())
          .filter(vendor -> vendor.name().equalsIgnoreCase(product))
          .findFirst()
          .orElseThrow(
              () ->
                  new PortException(
                      Kind.REFUSED,
                      "database " + product + " is not supported: allowed " + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))));
    }
  }

  private Schema() {}

  static void migrate(DataSource database) {
    String vendor = vendor(database).name().toLowerCase(Locale.ROOT);
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new PortException(Kind.REFUSED, "the database cannot be brought to the schema of this version: " + e.getMessage(), e);
    }
  }

  private static Vendor vendor(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return Vendor.of(connection.getMetaData().getDatabaseProductName());
    } catch (SQLException e) {
      throw new PortException(Kind.UNAVAILABLE, "the database does not answer: " + e.getMessage(), e);
    }
  }
}
