package org.interviewkit.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Brings a database to the schema this version needs: the migrations all databases share, and those of its vendor. */
final class Schema {

  private Schema() {}

  static void migrate(DataSource database, Vendor vendor) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database)
          // some servers find a folder in a jar only by the empty file flyway.location in it
          .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor.folder())
          .failOnMissingLocations(true)
          .javaMigrations(new FillThreadList(), new LogChaining())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new PortException(Kind.REFUSED, "the database cannot be brought to the schema of this version: " + e.getMessage(), e);
    }
  }
}
