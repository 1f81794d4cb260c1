package org.interviewkit.persistence.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.IndexedPassagesContract;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.RoleFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.Until;
import org.interviewkit.contract.WordEmbedder;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.Job;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Tally;
import org.interviewkit.port.Worker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** That the database keeps tenants apart by itself: statements here have no condition of ours. The user is the owner of all tables, as the server's own is. */
final class TenantsTest {

  private static final PostgresServer SERVER = PostgresServer.sharedWithVectors();
  private static final String REFUSED_BY_POLICY = "42501";
  private static final String TABLES =
      "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like '%schema_history' order by 1";

  private static String name;
  private static String user;
  private static JpaStore acme;
  private static JpaStore bolt;
  private static IndexedPassages acmePassages;
  private static IndexedPassages boltPassages;

  @BeforeAll
  static void open() {
    name = SERVER.createDatabase("");
    user = "owner_of_" + name;
    SERVER.execute("postgres", "create role " + user + " login password '" + PostgresServer.PASSWORD + "'");
    SERVER.execute(name, "grant all on schema public to " + user);
    SERVER.execute(name, "create extension pg_trgm");
    SERVER.execute(name, "create extension vector");
    acme = JpaStore.open(source("acme"), "acme");
    bolt = JpaStore.open(source("bolt"), "bolt");
    acmePassages = acme.indexedPassages(new WordEmbedder(), "words/1");
    boltPassages = bolt.indexedPassages(new WordEmbedder(), "words/1");
  }

  @AfterAll
  static void close() {
    acme.close();
    bolt.close();
    SERVER.execute("postgres", "drop database " + name + " with (force)");
    SERVER.execute("postgres", "drop role " + user);
  }

  private static PGSimpleDataSource source(String tenant) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(SERVER.url(name));
    source.setUser(user);
    source.setPassword(PostgresServer.PASSWORD);
    source.setStringType("unspecified");
    if (!tenant.isEmpty()) {
      source.setOptions("-c interview.tenant=" + tenant);
    }
    return source;
  }

  /** Runs a statement for a tenant and takes it back. */
  private interface Trial {
    void run(Statement statement) throws SQLException;
  }

  private static void as(String tenant, Trial trial) throws SQLException {
    try (Connection connection = source(tenant).getConnection();
        Statement statement = connection.createStatement()) {
      trial.run(statement);
    }
  }

  private static List<String> column(Statement statement, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static List<String> tables() throws SQLException {
    try (Connection connection = source("acme").getConnection();
        Statement statement = connection.createStatement()) {
      return column(statement, TABLES);
    }
  }

  /** A row that a table takes, whatever it means. */
  private static String insert(Statement statement, String table, String further) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select column_name, udt_name from information_schema.columns where table_name = '" + table + "' and is_nullable = 'NO' and column_name <> 'tenant'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
        values.add(
            switch (rows.getString(2)) {
              case "varchar", "text" -> "'matrix'";
              case "int4", "int8" -> "4711";
              case "bool" -> "false";
              case "jsonb" -> "'{}'";
              case "tsvector" -> "'word'";
              case "regconfig" -> "'simple'";
              case "timestamptz" -> "now()";
              case "vector" -> "'[1,2,3]'";
              default -> throw new IllegalStateException(table + "." + rows.getString(1) + " is a " + rows.getString(2) + ": say here what goes in");
            });
      }
    }
    String tenant = further.isEmpty() ? "" : ", tenant";
    String value = further.isEmpty() ? "" : ", '" + further + "'";
    return "insert into " + table + " (" + String.join(", ", names) + tenant + ") values (" + String.join(", ", values) + value + ")";
  }

  private static void refused(Statement statement, String sql) {
    SQLException refused = assertThrows(SQLException.class, () -> statement.executeUpdate(sql), sql);
    assertEquals(REFUSED_BY_POLICY, refused.getSQLState(), sql + ": " + refused.getMessage());
  }

  @Test
  void everyTableIsKeptApart() throws SQLException {
    List<String> tables = tables();
    assertTrue(tables.size() >= 17 && tables.contains("passage"), tables.toString());
    try (Connection connection = source("acme").getConnection();
        Statement statement = connection.createStatement()) {
      String guarded = "select relname from pg_class where relrowsecurity and relforcerowsecurity order by 1";
      assertEquals(tables, column(statement, guarded));
      String ruled =
          "select distinct tablename::text from pg_policies where cmd = 'ALL' and permissive = 'PERMISSIVE'"
              + " and qual like '%tenant%' and with_check like '%tenant%' order by 1";
      assertEquals(tables, column(statement, ruled));
    }
  }

  @Test
  void aTenantSeesChangesDeletesAndAddsNothingOfAnother() throws SQLException {
    for (String table : tables()) {
      as("acme", statement -> assertEquals(1, statement.executeUpdate(insert(statement, table, "")), table));
      for (String other : List.of("bolt", "", "default")) {
        as(
            other,
            statement -> {
              assertEquals(List.of(), column(statement, "select tenant from " + table + " where tenant = 'acme'"), table);
              assertEquals(Set.of(), column(statement, "select tenant from " + table).stream().filter("acme"::equals).collect(Collectors.toSet()), table);
              assertEquals(0, statement.executeUpdate("update " + table + " set tenant = tenant where tenant = 'acme'"), table);
              assertEquals(0, statement.executeUpdate("delete from " + table + " where tenant = 'acme'"), table);
              refused(statement, insert(statement, table, "acme"));
            });
      }
      as("acme", statement -> refused(statement, "update " + table + " set tenant = 'bolt'"));
      as(
          "acme",
          statement -> {
            assertTrue(column(statement, "select tenant from " + table).stream().allMatch("acme"::equals), table);
            assertTrue(statement.executeUpdate("delete from " + table + " where " + mark(statement, table)) == 1, table);
          });
    }
  }

  /** The row of {@link #insert}. */
  private static String mark(Statement statement, String table) throws SQLException {
    String conditions =
        "select column_name || case udt_name when 'int4' then ' = 4711' else ' = ''matrix''' end from information_schema.columns where table_name = '"
            + table
            + "' and is_nullable = 'NO' and udt_name in ('varchar', 'text', 'int4') and column_name <> 'tenant'";
    List<String> keys = column(statement, conditions);
    return keys.isEmpty() ? "false" : String.join(" and ", keys);
  }

  @Test
  void tenantsMayUseTheSameNames() {
    acme.jobs().submit("matrix", "same", Instant.EPOCH);
    bolt.jobs().submit("matrix", "same", Instant.EPOCH);
    assertEquals(List.of("same"), done(acme.jobs(), bolt.jobs()));
    assertEquals(List.of("same"), done(bolt.jobs(), acme.jobs()));
    acme.roles().add(RoleFixtures.draftRole());
    assertEquals(1, acme.roles().all().size());
    assertEquals(List.of(), bolt.roles().all());
  }

  @Test
  void eachTenantHasALogOfItsOwn() {
    acme.frontDesk().log().add(AssistantFixtures.entry("one", Kind.MESSAGE_ANSWERED, Optional.empty(), Texts.NOW));
    acme.frontDesk().log().add(AssistantFixtures.entry("two", Kind.MESSAGE_ANSWERED, Optional.empty(), Texts.NOW));
    assertEquals(1, bolt.frontDesk().log().add(AssistantFixtures.entry("three", Kind.MESSAGE_ANSWERED, Optional.empty(), Texts.NOW)).number());
    assertEquals(2, acme.frontDesk().log().head().number());
  }

  @Test
  void noPassageOfAnotherTenantIsFound() {
    acmePassages.put(IndexedPassagesContract.CV);
    assertEquals(List.of(), boltPassages.anywhere("Who has run Kafka in production?", Set.of(SourceKind.CV), 50));
    assertEquals(0, boltPassages.state().count(Set.of(SourceKind.CV)));
    boltPassages.put(IndexedPassagesContract.OTHER);
    assertEquals(
        Set.of(IndexedPassagesContract.OTHER.document()),
        boltPassages.anywhere("Kafka Deutsch", Set.of(SourceKind.CV), 50).stream().map(place -> place.document()).collect(Collectors.toSet()));
    assertEquals(1, acmePassages.state().count(Set.of(SourceKind.CV)));
  }

  private static String plan(Statement statement, String sql) throws SQLException {
    statement.execute("set enable_seqscan = off");
    statement.execute("set enable_sort = off");
    return String.join("\n", column(statement, "explain " + sql));
  }

  @Test
  void indexesServeATenantTextsOnceAnAdministratorAllowsIt() throws SQLException {
    acmePassages.put(IndexedPassagesContract.CV);
    // without words, and enough of them that going through all is not the shortest way
    SERVER.execute(
        name,
        "insert into passage (tenant, document, position, kind, edition, start_at, language, words, model, dimensions, meaning) select tenant, 'filler ' || n, 0, kind, edition, 0,"
            + " language, '', model, dimensions, meaning from generate_series(1, 2000) n, (select * from passage limit 1) one");
    SERVER.execute(name, "analyze passage");
    String zeros = "cast(cast('[" + "0,".repeat(31) + "1]' as vector) as halfvec(32))";
    String near = "select document from passage where model = 'words/1' and dimensions = 32 order by cast(meaning as halfvec(32)) <=> " + zeros + " limit 80";
    String list = "select summary from interview order by created_at desc, id desc fetch first 50 rows only";
    String texts = "select summary from interview where search like '%weiß%' escape '!'";
    String words = "select document from passage where words @@ passage_question('Kafka')";
    as(
        "acme",
        statement -> {
          assertTrue(plan(statement, near).contains("passage_near_32"), plan(statement, near));
          assertTrue(plan(statement, list).contains("interview_by_creation"), plan(statement, list));
          assertTrue(!plan(statement, texts).contains("interview_by_text"), plan(statement, texts));
          assertTrue(!plan(statement, words).contains("passage_by_words"), plan(statement, words));
        });
    SERVER.execute(name, "alter function textlike(text, text) leakproof");
    SERVER.execute(name, "alter function ts_match_vq(tsvector, tsquery) leakproof");
    as(
        "acme",
        statement -> {
          assertTrue(plan(statement, texts).contains("interview_by_text"), plan(statement, texts));
          assertTrue(plan(statement, words).contains("passage_by_words"), plan(statement, words));
        });
  }

  @Test
  void doesNotOpenAConnectionForAnotherTenant() {
    PortException other = assertThrows(PortException.class, () -> JpaStore.open(source("acme"), "bolt"));
    assertEquals("the connection to PostgreSQL is opened for the tenant acme, not bolt: add options=-c interview.tenant=bolt to it", other.getMessage());
    PortException nobody = assertThrows(PortException.class, () -> JpaStore.open(source(""), "acme"));
    assertTrue(nobody.getMessage().startsWith("the connection to PostgreSQL is opened for the tenant default, not acme"), nobody.getMessage());
    assertTrue(assertThrows(PortException.class, () -> JpaStore.open(source("acme"))).getMessage().contains("for the tenant acme, not default"));
    assertTrue(assertThrows(PortException.class, () -> JpaStore.open(source("acme"), "a'; drop")).getMessage().contains("cannot be used"));
  }

  @Test
  void doesNotOpenWithAUserWhomNothingHolds() {
    try (EmptyDatabase empty = EmptyDatabase.create()) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(SERVER.url(empty.name()));
      source.setUser(PostgresServer.USER);
      source.setPassword(PostgresServer.PASSWORD);
      source.setStringType("unspecified");
      JpaStore.open(source).close();
      source.setOptions("-c interview.tenant=acme");
      PortException refused = assertThrows(PortException.class, () -> JpaStore.open(source, "acme"));
      assertEquals(PortException.Kind.REFUSED, refused.kind());
      assertTrue(refused.getMessage().contains("passes over row-level security"), refused.getMessage());
      SERVER.execute(empty.name(), "insert into account (username, document, tenant) values ('ada', '{}', 'acme')");
      source.setOptions("");
      assertTrue(assertThrows(PortException.class, () -> JpaStore.open(source)).getMessage().contains("passes over row-level security"));
    }
  }

  /** Has the jobs of one tenant done; those of the other stay as they are. */
  private static List<String> done(Jobs of, Jobs others) {
    List<Tally> before = others.tally();
    List<String> subjects = new CopyOnWriteArrayList<>();
    Worker worker =
        new Worker(
            "matrix",
            1,
            job -> {
              subjects.add(job.subject());
              return new Outcome.Done();
            });
    of.begin(List.of(worker), new MovableClock(Texts.NOW));
    Until.equal(Optional.of(Job.State.DONE), () -> of.find("matrix", "same").map(Job::state));
    of.end(Duration.ofSeconds(10));
    assertEquals(before, others.tally());
    return subjects;
  }
}
