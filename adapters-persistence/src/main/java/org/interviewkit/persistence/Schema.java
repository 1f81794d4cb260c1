package org.interviewkit.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** Brings a database to the schema this version needs: the migrations all databases share, and those of its vendor. */
final class Schema {

  private Schema() {}

  static void migrate(DataSource database, Vendor vendor) {
    migrate(
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database)
            // some servers find a folder in a jar only by the empty file flyway.location in it
            .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor.folder())
            .javaMigrations(new FillThreadList(), new LogChaining()));
  }

  /** The part that only those need who keep an index of passages, with a history of its own. */
  static void migratePassages(DataSource database) {
    migrate(
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:db/migration/pgvector")
            .table("passage_schema_history")
            .baselineOnMigrate(true)
            .baselineVersion("0"));
  }

  private static void migrate(FluentConfiguration steps) {
    try {
      steps.failOnMissingLocations(true).load().migrate();
    } catch (FlywayException e) {
      throw new PortException(Kind.REFUSED, "the database cannot be brought to the schema of this version: " + e.getMessage(), e);
    }
  }
}
