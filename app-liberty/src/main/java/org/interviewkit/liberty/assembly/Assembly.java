package org.interviewkit.liberty.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.interviewkit.InterviewSystem;
import org.interviewkit.SystemBuilder;
import org.interviewkit.application.Notices;
import org.interviewkit.application.Taping;
import org.interviewkit.liberty.access.AddressedLogEntries;
import org.interviewkit.liberty.access.VisitorNetwork;
import org.interviewkit.liberty.metrics.CountedLogEntries;
import org.interviewkit.liberty.metrics.Measurements;
import org.interviewkit.liberty.tracing.TracedKeepers;
import org.interviewkit.liberty.tracing.Tracing;
import org.interviewkit.openai.realtime.OpenAiConversations;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.file.FileStore;
import org.interviewkit.port.Embedder;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Recorder;
import org.interviewkit.port.Store;
import org.interviewkit.port.Transcriber;
import org.interviewkit.reasoning.FusedRetriever;
import org.interviewkit.storage.FileDocuments;
import org.interviewkit.storage.extraction.ChildJvmTextExtractor;
import org.interviewkit.storage.recording.FileRecorder;
import org.interviewkit.webhook.WebhookAnnouncer;

/** The system as the configuration wants it, and what has to be closed with it. */
final class Assembly implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");

  /** How long a process that read a document waits for another: those who hand in several do so at once. */
  private static final Duration READER_STAYS = Duration.ofSeconds(10);

  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final Settings settings;
  private final InterviewSystem system;
  private Optional<JpaStore> jpaStore = Optional.empty();

  /**
   * What stands between the system and its adapters.
   *
   * @param guard stands before a model that is far away
   * @param distance stands before an embedder that is far away
   * @param ears stands before a transcriber that is far away
   * @param measurements counts
   * @param tracing follows
   */
  record Watch(UnaryOperator<Reasoner> guard, UnaryOperator<Embedder> distance, UnaryOperator<Transcriber> ears, Measurements measurements, Tracing tracing) {

    /** A watch that leaves embedders and transcribers as they are. */
    Watch(UnaryOperator<Reasoner> guard, Measurements measurements, Tracing tracing) {
      this(guard, embedder -> embedder, transcriber -> transcriber, measurements, tracing);
    }
  }

  private Assembly(Settings settings, Supplier<JpaStore> database, Clock clock, Watch watch) {
    this.settings = settings;
    refuseWhatIsNotThere(settings.adapters());
    SystemBuilder builder = InterviewSystem.builder().clock(clock).resumeWindow(settings.resumeWindow()).reading(settings.reading()).chatRules(settings.chat().rules());
    store(settings, database, new TracedKeepers(watch.tracing()), builder);
    builder.watchedLog(log -> new CountedLogEntries(new AddressedLogEntries(log, VisitorNetwork::current), watch.measurements()));
    documents(settings, builder, clock);
    Minds.chosen(settings, clock).map(this::opened).map(watch.guard()).ifPresent(builder::reasoner);
    settings.embeddings().map(chosen -> chosen.made(watch.distance(), this::opened)).ifPresent(made -> meanings(settings, made, builder, watch.measurements()));
    Voices.chosen(settings, clock).map(this::opened).ifPresent(voices -> spoken(voices, builder, watch.measurements()));
    builder.taping(taping(clock, watch));
    MailServer.chosen(settings.mail(), clock).ifPresent(builder::mail);
    settings.events().map(receiver -> new WebhookAnnouncer(receiver, clock)).ifPresent(builder::announcer);
    Path javaHome = Path.of(System.getProperty("java.home"));
    builder.textExtractor(
        new ChildJvmTextExtractor(org.interviewkit.storage.extraction.Settings.of(settings.dataDir().resolve("extraction"), javaHome).staying(READER_STAYS)));
    this.system = opened(builder.build());
  }

  /**
   * Puts the system together and starts it.
   *
   * @param database opens the database; asked only when it is needed
   * @throws WrongConfiguration if an adapter was chosen that is not there, or a service that does not take what it is told
   * @throws org.interviewkit.port.PortException if the store cannot be opened
   */
  static Assembly start(Settings settings, Supplier<JpaStore> database, Clock clock, Watch watch) {
    Assembly assembly = new Assembly(settings, database, clock, watch);
    LOG.log(System.Logger.Level.INFO, "InterviewKit: {0}", settings);
    assembly.system.start();
    return assembly;
  }

  InterviewSystem system() {
    return system;
  }

  Notices notices() {
    Notices written = new Notices(settings.organisation(), settings.contact());
    Notices reasoned = settings.adapters().intelligence() == Choice.IntelligenceKind.LOCAL ? written : written.reasoned();
    Notices sounded = settings.sessionAudio().map(reasoned::sounded).orElse(reasoned);
    Notices captioned = settings.sessionCaptions() ? sounded.captioned() : sounded;
    Notices heard = settings.transcription().isPresent() ? captioned.heardAgain() : captioned;
    boolean remote = settings.adapters().embeddings() == Choice.EmbeddingsKind.OPENAI;
    Notices searched =
        switch (settings.adapters().passages()) {
          case LOCAL -> remote ? heard.searched() : heard;
          case PGVECTOR -> remote ? heard.indexed() : heard.numbered();
        };
    if (settings.recording().isPresent()) {
      return searched.recorded(settings.recording().get());
    }
    return settings.voice().map(voice -> voice.direct() ? searched.direct() : searched.spoken()).orElse(searched);
  }

  private static void spoken(OpenAiConversations voices, SystemBuilder builder, Measurements measurements) {
    builder.conversations(voices);
    measurements.voices(() -> Voices.counted(voices));
  }

  private Taping.Rules taping(Clock clock, Watch watch) {
    Optional<Recorder> recorder = settings.recording().map(keep -> opened(new FileRecorder(settings.dataDir().resolve("recordings"), clock)));
    return new Taping.Rules(recorder, notices(), settings.transcription().map(Transcriptions::checked).map(this::opened).map(watch.ears()));
  }

  private void store(Settings settings, Supplier<JpaStore> database, TracedKeepers traced, SystemBuilder builder) {
    switch (settings.adapters().store()) {
      case JPA -> {
        JpaStore jpa = opened(database.get());
        jpaStore = Optional.of(jpa);
        jpa.among(ThisNode.named(settings.signing())).ifPresent(builder::nodes);
        builder.frontDesk(traced.of(jpa.frontDesk()));
        builder.store(
            traced.of(
                new Store(
                    jpa.roles(),
                    jpa.candidates(),
                    jpa.interviews(),
                    jpa.transcripts(),
                    jpa.supervisions(),
                    jpa.evaluations(),
                    jpa.recordings(),
                    jpa.secondHearings(),
                    jpa.spendings(),
                    jpa.accounts(),
                    jpa.jobs())));
      }
      case FILE -> {
        FileStore files = opened(FileStore.open(settings.dataDir().resolve("store")));
        builder.frontDesk(traced.of(files.frontDesk()));
        builder.store(
            traced.of(
                new Store(
                    files.roles(),
                    files.candidates(),
                    files.interviews(),
                    files.transcripts(),
                    files.supervisions(),
                    files.evaluations(),
                    files.recordings(),
                    files.secondHearings(),
                    files.spendings(),
                    files.accounts(),
                    files.jobs())));
      }
      case MEMORY -> LOG.log(System.Logger.Level.WARNING, "interview.store=memory: everything is forgotten when the server stops");
    }
  }

  private void meanings(Settings settings, Embeddings.Made made, SystemBuilder builder, Measurements measurements) {
    measurements.embedded(made.tokens());
    builder.retriever(words -> new FusedRetriever(words, made.embedder()));
    switch (settings.adapters().passages()) {
      case LOCAL -> {}
      case PGVECTOR -> jpaStore.map(jpa -> Passages.index(jpa, made.embedder(), made.model())).ifPresent(builder::index);
    }
  }

  private void documents(Settings settings, SystemBuilder builder, Clock clock) {
    switch (settings.adapters().documents()) {
      case FILE -> builder.documents(new FileDocuments(settings.dataDir().resolve("documents")));
      case MEMORY -> LOG.log(System.Logger.Level.WARNING, "interview.documents=memory: files are forgotten when the server stops");
      case S3 -> settings.s3().map(s3 -> DocumentBucket.open(s3, clock)).map(this::opened).ifPresent(builder::documents);
    }
  }

  /** The slots whose local default is the only adapter so far. */
  private static void refuseWhatIsNotThere(Settings.Adapters chosen) {
    if (chosen.conversation() == Choice.ConversationKind.CASCADE) {
      throw Choice.missing(Keys.CONVERSATION.key(), chosen.conversation());
    }
    if (chosen.room() == Choice.RoomKind.LIVEKIT) {
      throw Choice.missing(Keys.ROOM.key(), chosen.room());
    }
  }

  private <T> T opened(T part) {
    if (part instanceof AutoCloseable closeable) {
      closing.push(closeable);
    }
    return part;
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      try {
        closing.pop().close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, "a part did not close", e);
      }
    }
  }
}
