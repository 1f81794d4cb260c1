package org.interviewkit.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** For whom a store works. PostgreSQL keeps tenants apart by row-level security; each connection says at its opening for whom it is. */
final class Tenancy {

  /** Whose everything is where nobody says otherwise. */
  static final String DEFAULT = "default";

  /** What a tenant's name may be: it stands in the options of connections. */
  private static final String NAME = "[a-z0-9][a-z0-9_-]{0,59}";

  private Tenancy() {}

  /**
   * Looks whether the database would keep a tenant apart from others.
   *
   * @throws PortException of kind REFUSED if it would not; nothing was read but names
   */
  static void see(DataSource database, Vendor vendor, String tenant) {
    if (!tenant.matches(NAME)) {
      throw refused("the tenant " + tenant + " cannot be used: allowed are 1–60 small letters, digits, - and _");
    }
    switch (vendor) {
      case H2 -> {
        if (!tenant.equals(DEFAULT)) {
          throw refused("the tenant " + tenant + " needs PostgreSQL: the embedded database keeps nobody apart");
        }
      }
      case POSTGRESQL -> seeConnection(database, tenant);
    }
  }

  private static void seeConnection(DataSource database, String tenant) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      String held = ask(statement, "select coalesce(nullif(current_setting('interview.tenant', true), ''), '" + DEFAULT + "')");
      if (!held.equals(tenant)) {
        throw refused("the connection to PostgreSQL is opened for the tenant " + held + ", not " + tenant + ": add options=-c interview.tenant=" + tenant + " to it");
      }
    } catch (SQLException e) {
      throw Failures.atOpening(e);
    }
  }

  /**
   * With the schema up to date: looks whether the user is one whom row-level security holds, where there is anybody to be kept apart, and gives a new tenant the head of its log.
   *
   * @throws PortException of kind REFUSED if the user passes over it
   */
  static void begin(DataSource database, Vendor vendor, String tenant) {
    if (vendor != Vendor.POSTGRESQL) {
      return;
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean passes = ask(statement, "select (rolsuper or rolbypassrls)::text from pg_roles where rolname = current_user").equals("true");
      boolean alone = tenant.equals(DEFAULT) && (!passes || ask(statement, "select count(*) from account where tenant <> '" + DEFAULT + "'").equals("0"));
      if (passes && !alone) {
        throw refused(
            "the database's user "
                + ask(statement, "select current_user")
                + " passes over row-level security, so tenants would not be kept apart: use a role that is no superuser and has no BYPASSRLS");
      }
      try (PreparedStatement head =
          connection.prepareStatement(
              "insert into log_head (id, number, hash) select ?, ?, ? where not exists (select 1 from log_head) and not exists (select 1 from log_entry) on conflict do nothing")) {
        head.setInt(1, LogHeadRow.ONLY);
        head.setLong(2, LogHead.NONE.number());
        head.setString(3, LogHead.NONE.hash());
        head.executeUpdate();
      }
    } catch (SQLException e) {
      throw Failures.atOpening(e);
    }
  }

  private static String ask(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static PortException refused(String message) {
    return new PortException(Kind.REFUSED, message);
  }
}
