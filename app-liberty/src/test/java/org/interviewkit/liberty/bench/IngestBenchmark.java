package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.ReceivingCvs;
import org.interviewkit.application.Upload;
import org.interviewkit.domain.Language;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.postgres.server.PostgresServer;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.Job;
import org.interviewkit.port.Store;
import org.interviewkit.storage.FileDocuments;
import org.interviewkit.storage.extraction.ChildJvmTextExtractor;
import org.interviewkit.storage.extraction.Settings;
import org.interviewkit.storage.gold.LongDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how fast CVs are taken in: kept, sniffed, read in the limited process, cut into passages, given vectors by an embedder that costs nothing, and stored in PostgreSQL
 * with pgvector; and, beside it, the reading alone, and what pypdf does with the same PDFs where it is installed ({@code bench.python} names another Python). Not a test: its
 * name keeps it out of every run that does not ask for it. Writes {@code target/bench/ingest.md}. Wanted: 100 pages a second and core.
 */
public final class IngestBenchmark {

  private static final int TIMES = Integer.getInteger("bench.documents", 30);

  /** So many documents are taken in before, so that code is compiled; those who read stay in between. */
  private static final int WARM_UP = Integer.getInteger("bench.documents.before", Math.max(2, TIMES / 5));

  /** Only kinds of documents whose name holds this. */
  private static final String KINDS = System.getProperty("bench.kinds", "");

  /** As in the reference deployment. */
  private static final Duration STAY = Duration.ofSeconds(10);

  private static final int PAGES_OF_DOCX = 7;
  private static final Path GOLD = Path.of(System.getProperty("bench.gold", "../adapters-storage/src/test/resources/documents"));
  private static final double TICKS_A_SECOND = 100;

  @TempDir Path directory;

  private PrintWriter out;

  /** A file and what it counts for. */
  private record Sheet(String name, byte[] bytes, int pages) {}

  @Test
  void measuresHowFastDocumentsAreTakenIn() throws Exception {
    Path report = Path.of("target/bench/ingest.md");
    Files.createDirectories(report.getParent());
    List<Sheet> shorts = new ArrayList<>();
    for (String ending : List.of(".pdf", ".docx")) {
      for (Path file : LongDocuments.files(GOLD, ending)) {
        shorts.add(new Sheet(file.getFileName().toString(), Files.readAllBytes(file), 1));
      }
    }
    int pages = LongDocuments.files(GOLD, ".pdf").size();
    List<Sheet> pdf = List.of(new Sheet("long.pdf", LongDocuments.pdf(GOLD), pages));
    List<Sheet> docx = List.of(new Sheet("long.docx", LongDocuments.docx(LongDocuments.files(GOLD, ".docx").get(0), PAGES_OF_DOCX), PAGES_OF_DOCX));
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(report), true)) {
      out = lines;
      for (Map.Entry<String, List<Sheet>> kind : Map.of("one page, PDF and DOCX", shorts, "PDF of " + pages + " pages", pdf, "DOCX of " + PAGES_OF_DOCX + " pages", docx).entrySet()) {
        if (!kind.getKey().contains(KINDS)) {
          continue;
        }
        read(kind.getKey() + ", read, a process each", kind.getValue(), Duration.ZERO, 0, Math.max(1, TIMES / 10));
        read(kind.getKey() + ", read, processes that stay", kind.getValue(), STAY, rounds(kind.getValue()), TIMES);
        whole(kind.getKey() + ", all of it", kind.getValue());
      }
      pypdf("PDF of " + pages + " pages, pypdf", pdf.get(0));
    }
  }

  /** Reading alone, one document after another. */
  private void read(String name, List<Sheet> sheets, Duration stay, int before, int times) throws Exception {
    ChildJvmTextExtractor extractor =
        new ChildJvmTextExtractor(Settings.of(directory.resolve("extraction"), Path.of(System.getProperty("java.home"))).staying(stay));
    read(extractor, sheets, before);
    Spent spent = Spent.soFar();
    long began = System.nanoTime();
    int pages = read(extractor, sheets, times);
    double seconds = (System.nanoTime() - began) / 1e9;
    if (stay.isZero()) {
      awaitReadersGone();
    }
    say(name, pages, seconds, Spent.soFar().since(spent));
  }

  /** How often all of them are taken in before anything is measured. */
  private static int rounds(List<Sheet> sheets) {
    return Math.max(1, WARM_UP / sheets.size());
  }

  private static int read(ChildJvmTextExtractor extractor, List<Sheet> sheets, int times) {
    int pages = 0;
    for (int i = 0; i < times; i++) {
      for (Sheet sheet : sheets) {
        assertTrue(extractor.extract(sheet.name(), new ByteArrayInputStream(sheet.bytes())).text().length() > 500);
        pages += sheet.pages();
      }
    }
    return pages;
  }

  private void whole(String name, List<Sheet> sheets) throws Exception {
    PostgresServer server = PostgresServer.sharedWithVectors();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url(server.createDatabase("")));
    config.setUsername(PostgresServer.USER);
    config.setPassword(PostgresServer.PASSWORD);
    config.addDataSourceProperty("stringtype", "unspecified");
    config.setMaximumPoolSize(10);
    try (HikariDataSource pool = new HikariDataSource(config);
        JpaStore jpa = JpaStore.open(pool);
        InterviewSystem system = system(jpa)) {
      system.start();
      ReceivingCvs receiving = system.addingCandidates().receiving();
      for (int left = rounds(sheets); left > 0; left -= TIMES) {
        // no more at once than is measured: while a long line of documents is put into the index, those who read would wait too long and end
        take(system, receiving, sheets, Math.min(left, TIMES));
      }
      Spent spent = Spent.soFar();
      long began = System.nanoTime();
      int pages = take(system, receiving, sheets, TIMES);
      double seconds = (System.nanoTime() - began) / 1e9;
      say(name, pages, seconds, Spent.soFar().since(spent));
    }
    // who reads for the next kind begins anew
    awaitReadersGone();
  }

  private InterviewSystem system(JpaStore jpa) {
    Store store =
        new Store(
            jpa.roles(), jpa.candidates(), jpa.interviews(), jpa.transcripts(), jpa.supervisions(), jpa.evaluations(), jpa.recordings(), jpa.secondHearings(), jpa.spendings(),
            jpa.accounts(), jpa.jobs());
    Random random = new Random(1);
    Map<String, float[]> vectors = new HashMap<>();
    Embedder costsNothing = texts -> texts.stream().map(text -> vectors.computeIfAbsent(text.substring(0, Math.min(20, text.length())), first -> unit(random))).toList();
    return InterviewSystem.builder()
        .store(store)
        .frontDesk(jpa.frontDesk())
        .documents(new FileDocuments(directory.resolve("documents")))
        .textExtractor(
            new ChildJvmTextExtractor(Settings.of(directory.resolve("extraction"), Path.of(System.getProperty("java.home"))).staying(STAY)))
        .index(jpa.indexedPassages(costsNothing, "bench/1"))
        .build();
  }

  /** Hands documents in until each became a candidate whose CV is in the index. */
  private int take(InterviewSystem system, ReceivingCvs receiving, List<Sheet> sheets, int times) throws Exception {
    int pages = 0;
    for (int i = 0; i < times; i++) {
      for (Sheet sheet : sheets) {
        receiving.receive(Upload.of(sheet.name(), sheet.bytes()), Language.DE);
        pages += sheet.pages();
      }
    }
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!jobs(system, EnumSet.of(Job.State.WAITING, Job.State.RUNNING)).isEmpty()) {
      assertTrue(System.nanoTime() < end, "documents still wait");
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertEquals(List.of(), jobs(system, EnumSet.of(Job.State.FAILED)));
    return pages;
  }

  /** One of what is to be done with CVs, if anything is. */
  private static List<Job> jobs(InterviewSystem system, Set<Job.State> states) {
    return Stream.of("read-cv", "index").flatMap(kind -> system.store().jobs().list(kind, states, 1).stream()).toList();
  }

  /** The plainest way in Python, in a process that reads the file often; a line that says so where it is not installed. */
  private void pypdf(String name, Sheet sheet) throws Exception {
    Path file = Files.write(directory.resolve(sheet.name()), sheet.bytes());
    String script =
        "import sys, time, pypdf\nbegan = time.process_time()\nfor i in range(int(sys.argv[2])):\n    pages = [p.extract_text() for p in pypdf.PdfReader(sys.argv[1]).pages]\n"
            + "print(time.process_time() - began)";
    Process python = new ProcessBuilder(System.getProperty("bench.python", "python3"), "-c", script, file.toString(), Integer.toString(TIMES)).redirectErrorStream(true).start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (python.waitFor() != 0) {
      out.println(name + ": not measured, pypdf is not installed");
      return;
    }
    double seconds = Double.parseDouble(said);
    say(name, TIMES * sheet.pages(), seconds, new Spent(0, seconds, 0));
  }

  private void say(String name, int pages, double seconds, Spent spent) {
    out.printf(
        Locale.ROOT, "%-45s %5d pages in %6.1f s, %6.2f s of CPU (%.2f server, %.2f reading): %6.1f pages a second, %6.1f a CPU-second; PostgreSQL %6.2f s of CPU%n", name, pages,
        seconds, spent.server() + spent.reading(), spent.server(), spent.reading(), pages / seconds, pages / (spent.server() + spent.reading()), spent.database());
  }

  private static float[] unit(Random random) {
    float[] vector = new float[384];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  /**
   * Processor time, in seconds.
   *
   * @param server of this process
   * @param reading of those it started that read: those that live and those that are gone
   * @param database of PostgreSQL
   */
  private record Spent(double server, double reading, double database) {

    static Spent soFar() throws IOException {
      String[] own = fields(ProcessHandle.current());
      return new Spent(ticks(own, 11), ticks(own, 13) + living("java"), living("postgres"));
    }

    Spent since(Spent before) {
      return new Spent(server - before.server, reading - before.reading, database - before.database);
    }

    private static double living(String program) throws IOException {
      double all = 0;
      for (ProcessHandle one : ProcessHandle.current().descendants().filter(one -> one.info().command().filter(command -> command.endsWith(program)).isPresent()).toList()) {
        String[] fields = fields(one);
        all += ticks(fields, 11) + ticks(fields, 13);
      }
      return all;
    }

    /** As a user and as the kernel. */
    private static double ticks(String[] fields, int first) {
      return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) / TICKS_A_SECOND;
    }
  }

  private static void awaitReadersGone() throws InterruptedException {
    // one that ended but was not waited for yet has no command, and its time is not counted yet
    while (ProcessHandle.current().children().anyMatch(one -> one.info().command().filter(command -> !command.endsWith("java")).isEmpty())) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** From the state on, as proc(5) has it. */
  private static String[] fields(ProcessHandle process) throws IOException {
    String line = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    return line.substring(line.lastIndexOf(") ") + 2).split(" ");
  }
}
