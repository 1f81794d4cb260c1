package org.interviewkit.persistence.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.port.InterviewFilter;
import org.junit.jupiter.api.Test;

/**
 * Measures the store on PostgreSQL, as a user whom row-level security holds: what a turn costs beside the way older systems keep one, how long turns wait with many interviews at
 * once, and the list with many interviews in it ({@code bench.interviews}, 1,000,000 by default). Not a test:
 * its name keeps it out of every run that does not ask for it. With {@code bench.postgres} the interviews are made in that directory and stay: the next run measures lists
 * alone. Writes {@code target/bench/postgres.md}. Wanted: at most 1 KB of
 * write-ahead log a turn and at least 15 times less than the older way, p99 ≤ 250 ms with 100 interviews, lists p95 ≤ 30 ms.
 */
public final class PostgresBenchmark {

  private static final int INTERVIEWS = Integer.getInteger("bench.interviews", 1_000_000);
  private static final int TURNS = 200;
  private static final List<String> WORDS =
      List.of(
          ("the of and to a in we that I it was for with on as had our they at be this from have by not but which one you were all her she there would their him been has when who"
                  + " project service payment database events planned team moved release tested customer shift orders machine report budget wrote asked found meeting number"
                  + " quickly because before after always never sometimes while during without between several month week morning problem reason example question answer experience"
                  + " colleague supplier invoice warehouse interface measured changed decided explained showed learned trained repaired delivered checked Kubernetes Kafka Spring SAP")
              .split(" "));

  private BenchDatabase database;
  private JpaStore store;
  private PrintWriter out;
  private Load load;

  @Test
  void measuresTheStore() throws Exception {
    Path report = Path.of("target/bench/postgres.md");
    Files.createDirectories(report.getParent());
    try (BenchDatabase opened = new BenchDatabase("interviews_" + INTERVIEWS);
        PrintWriter lines = new PrintWriter(Files.newBufferedWriter(report), true)) {
      database = opened;
      out = lines;
      boolean isMade = database.isMade();
      if (!isMade) {
        database.create();
      }
      try (HikariDataSource pool = database.pool("acme");
          JpaStore jpa = JpaStore.open(pool, "acme")) {
        store = jpa;
        load = new Load(jpa, out);
        if (!isMade) {
          writeAheadLog();
          load.live(100, Duration.ofSeconds(Integer.getInteger("bench.seconds", 60)), PostgresBenchmark::turn);
          fill();
          database.complete();
        }
        RoleId role = RoleId.of(ask("select md5('role 7')::uuid::text"));
        lists("", role);
        // what an administrator may declare, see docs/operations.md
        database.execute("alter function textlike(text, text) leakproof");
        lists("leakproof: ", role);
        database.execute("alter function textlike(text, text) not leakproof");
      }
    }
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = database.admin();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Turn turn(int position) {
    Turn model = TranscriptFixtures.turn(position);
    Random random = new Random(position);
    String said = String.join(" ", Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size()))).limit(55).toList());
    return new Turn(position, model.at(), model.speaker(), model.type(), said, model.prompt(), model.clientId());
  }

  /** An interview's turns, one commit each, and the same kept as one growing array that is read, added to and written back. */
  private void writeAheadLog() throws SQLException {
    InterviewId interview = InterviewFixtures.id("bench wal");
    try (Connection connection = database.admin();
        Statement statement = connection.createStatement();
        PreparedStatement read = connection.prepareStatement("select live_transcript::text from schedules where id = 1");
        PreparedStatement write = connection.prepareStatement("update schedules set live_transcript = cast(? as jsonb) where id = 1")) {
      statement.execute("create table schedules (id integer primary key, live_transcript jsonb not null)");
      statement.execute("insert into schedules values (1, '[]')");
      statement.execute("checkpoint");
      long before = log(statement);
      for (int position = 1; position <= TURNS; position++) {
        store.transcripts().append(interview, turn(position));
      }
      double own = (log(statement) - before) / (double) TURNS;
      statement.execute("checkpoint");
      before = log(statement);
      for (int position = 1; position <= TURNS; position++) {
        String entry = "{\"timestamp\": \"2026-11-21T09:15:30.123456Z\", \"speaker\": \"user\", \"content\": \"" + turn(position).content() + "\", \"type\": \"text\"}";
        try (ResultSet row = read.executeQuery()) {
          row.next();
          String array = row.getString(1);
          write.setString(1, array.substring(0, array.length() - 1) + (position == 1 ? "" : ", ") + entry + "]");
        }
        write.executeUpdate();
      }
      double other = (log(statement) - before) / (double) TURNS;
      out.printf(Locale.ROOT, "write-ahead log a turn of %d characters, %d turns: %.0f bytes; as a growing array %.0f bytes: %.1f times as much%n",
          turn(1).content().length(), TURNS, own, other, other / own);
    }
  }

  private static long log(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Copies of one interview in the database itself, with names, roles, states and times of their own. */
  private void fill() throws SQLException {
    Interview model = InterviewFixtures.scheduledInterview("bench model", InterviewFixtures.engagement("Anna Weiß", "Position 1"), Texts.NOW);
    store.interviews().add(model);
    long began = System.nanoTime();
    try (Connection connection = database.admin();
        Statement statement = connection.createStatement()) {
      List<String> indexes = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("select indexname, indexdef from pg_indexes where tablename = 'interview' and indexdef not like '%UNIQUE%'")) {
        while (rows.next()) {
          indexes.add(rows.getString(2));
          indexes.add("drop index " + rows.getString(1));
        }
      }
      for (int i = 1; i < indexes.size(); i += 2) {
        statement.execute(indexes.get(i));
      }
      statement.execute(copies(model));
      statement.execute("set maintenance_work_mem = '512MB'");
      for (int i = 0; i < indexes.size(); i += 2) {
        statement.execute(indexes.get(i));
      }
      statement.execute("vacuum analyze interview");
      out.printf("%d interviews made in %d s%n", INTERVIEWS, (System.nanoTime() - began) / 1_000_000_000);
    }
  }

  private static String copies(Interview model) {
    return "insert into interview (id, version, status, role_id, created_at, search, summary, document, tenant)"
        + " select m.uuid, 0, m.state, m.role, m.at, lower(m.name) || chr(10) || 'position ' || m.number % 100,"
        + " jsonb_set(jsonb_set(jsonb_set(jsonb_set(i.summary, '{content,id,value}', to_jsonb(m.uuid)), '{content,engagement,candidateName}', to_jsonb(m.name)),"
        + " '{content,status}', to_jsonb(m.state)), '{content,timeline,createdAt}',"
        + " to_jsonb(to_char((timestamptz 'epoch' + m.at * interval '1 microsecond') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'))), '{}', 'acme' from interview i, (select number, md5('bench ' || number)::uuid::text as uuid,"
        + " (array['Anna','Jürgen','Zoë','Mehmet','Sofia','Björn','Łukasz','Aïcha','Tom','Heike'])[1 + number % 10] || ' '"
        + " || (array['Weiß','Öztürk','Schmidt','Nowak','García','Müller','O''Brien','Krüger','Nguyen','Lind'])[1 + number / 10 % 10] || ' ' || number as name,"
        + " md5('role ' || number % 100)::uuid::text as role,"
        + " case when number % 100 < 60 then 'DECIDED' when number % 100 < 80 then 'EVALUATED' when number % 100 = 99 then 'PAUSED' else 'COMPLETED' end as state,"
        + " 1795252530123456 + number::bigint * 333333 as at from generate_series(1, " + INTERVIEWS + ") number) m where i.id = '" + model.id() + "'";
  }

  private void lists(String how, RoleId role) {
    List<InterviewFilter> filters =
        List.of(
            InterviewFilter.ALL,
            InterviewFilter.in(InterviewStatus.DECIDED),
            InterviewFilter.in(InterviewStatus.PAUSED),
            InterviewFilter.in(InterviewStatus.EVALUATED, InterviewStatus.PAUSED, InterviewStatus.INVITED),
            new InterviewFilter(Set.of(), Optional.of(role), ""),
            new InterviewFilter(Set.of(InterviewStatus.EVALUATED), Optional.of(role), ""),
            new InterviewFilter(Set.of(), Optional.empty(), "müller"),
            new InterviewFilter(Set.of(), Optional.empty(), "müller 4711"),
            new InterviewFilter(Set.of(), Optional.empty(), "nobody is called this"));
    for (InterviewFilter filter : filters) {
      String name = how + filter.statuses() + (filter.roleId().isPresent() ? " role " : " ") + filter.text();
      // a text that no index serves takes seconds
      int times = how.isEmpty() && !filter.text().isEmpty() ? 8 : 40;
      out.println(Figures.of(name + ", page 1", times / 8, times, () -> store.interviews().list(filter, Optional.empty(), Load.PAGE)));
      load.pageAt(filter, 200).ifPresent(place -> out.println(Figures.of("   page 200", times / 8, times, () -> store.interviews().list(filter, Optional.of(place), Load.PAGE))));
    }
    out.println(Figures.of(how + "counts", 5, 40, () -> store.interviews().counts()));
  }
}
