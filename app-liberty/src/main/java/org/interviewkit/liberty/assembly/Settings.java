package org.interviewkit.liberty.assembly;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.interviewkit.application.Asking;
import org.interviewkit.application.ChatRules;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.openai.realtime.VoiceSettings;

/**
 * The configuration, read and checked once.
 *
 * @param adapters which adapter fills which slot
 * @param intelligence what the chosen intelligence must be told
 * @param voice what the voice must be told, if one was chosen
 * @param recording for how long recordings are kept; empty when nothing is recorded
 * @param sessionAudio for how long the sound of interviews that people lead is kept; empty when none is
 * @param sessionCaptions whether a service may write down what a microphone hears in interviews that people lead
 * @param dataDir where everything is kept
 * @param publicUrl the address in invitation links, without a slash at the end; empty to take the one the recruiter uses
 * @param allowedOrigins further origins that may open the live socket
 * @param adminPassword the first administrator's password; empty to make one up
 * @param adminToken what {@code x-admin-token} must hold; empty to switch that way in off
 * @param metricsToken what a scraper must show to see the server's figures; empty to let in the team and the admin token alone
 * @param traces where traces go
 * @param supervisor beat and limits of interviews that name none
 * @param resumeWindow for how long a paused interview can be continued
 * @param invitation for how long an invitation is good
 * @param organisation who invites, in the notice; may be empty
 * @param contact whom to ask, in the notice; may be empty
 * @param chat the website assistant
 * @param mail what the chosen mail server must be told
 * @param s3 where documents are kept, if in S3
 * @param events who is told what happens to interviews
 * @param reading how documents are cut into passages and weighed
 * @param embeddings what the chosen embedder must be told
 * @param transcription what must be told to what hears recordings once more, if it was chosen
 * @param signing what tokens are signed with
 * @param stopGrace how long others have to notice that this server ends, before it lets go of whoever is connected
 */
public record Settings(
    Adapters adapters,
    Intelligence intelligence,
    Optional<VoiceSettings> voice,
    Optional<Duration> recording,
    Optional<Duration> sessionAudio,
    boolean sessionCaptions,
    Path dataDir,
    Optional<URI> publicUrl,
    List<String> allowedOrigins,
    Optional<String> adminPassword,
    Optional<String> adminToken,
    Optional<String> metricsToken,
    Choice.TracesKind traces,
    SupervisorSettings supervisor,
    Duration resumeWindow,
    Duration invitation,
    String organisation,
    String contact,
    Chat chat,
    Optional<org.interviewkit.mail.Settings> mail,
    Optional<org.interviewkit.storage.s3.Settings> s3,
    Optional<org.interviewkit.webhook.Settings> events,
    Asking.Rules reading,
    Optional<Embeddings> embeddings,
    Optional<org.interviewkit.openai.transcription.Settings> transcription,
    Signing signing,
    Duration stopGrace) {

  private static final Duration LONGEST_GRACE = Duration.ofMinutes(2);

  /**
   * The website assistant.
   *
   * @param rules what the owner decides
   * @param messagesPerMinute messages of one visitor, and a tenth of those of one address
   * @param reportsPerMinute tickets and feedback of one address
   * @param networks whether the log keeps the network a visitor calls from
   * @param hosted the chat OpenAI hosts, where that was chosen
   */
  public record Chat(ChatRules rules, int messagesPerMinute, int reportsPerMinute, boolean networks, HostedChat hosted) {}

  /** Which adapter fills which slot. */
  record Adapters(
      Choice.StoreKind store,
      Choice.DocumentsKind documents,
      Choice.PassagesKind passages,
      Choice.ConversationKind conversation,
      Choice.RoomKind room,
      Choice.IntelligenceKind intelligence,
      Choice.ChatKind chat,
      Choice.MailKind mail,
      Choice.EventsKind events,
      Choice.EmbeddingsKind embeddings) {

    @Override
    public String toString() {
      return "store=" + Choice.label(store) + " documents=" + Choice.label(documents) + " passages=" + Choice.label(passages) + " conversation="
          + Choice.label(conversation) + " room=" + Choice.label(room) + " intelligence=" + Choice.label(intelligence) + " chat=" + Choice.label(chat) + " mail="
          + Choice.label(mail) + " events=" + Choice.label(events) + " embeddings=" + Choice.label(embeddings);
    }
  }

  /**
   * Reads the configuration.
   *
   * @throws WrongConfiguration if a value cannot be used
   */
  static Settings read(Keys.Source source) {
    Adapters adapters = adapters(source);
    Passages.check(adapters);
    Database.check(adapters.store(), source);
    Optional<Duration> recording = recording(adapters, source);
    Path dataDir = value(Keys.DATA_DIR, source, Path::of).toAbsolutePath().normalize();
    return new Settings(
        adapters,
        Intelligence.read(adapters.intelligence(), source),
        Voices.read(adapters.conversation(), adapters.room(), source),
        recording,
        sessionAudio(source),
        sessionCaptions(adapters, source),
        dataDir,
        optional(Keys.PUBLIC_URL, source).map(text -> parsed(Keys.PUBLIC_URL, text, Settings::webAddress)),
        optional(Keys.ALLOWED_ORIGINS, source)
            .map(text -> Arrays.stream(text.split(",")).map(String::strip).filter(origin -> !origin.isEmpty()).toList())
            .orElse(List.of()),
        optional(Keys.ADMIN_PASSWORD, source),
        optional(Keys.ADMIN_TOKEN, source),
        optional(Keys.METRICS_TOKEN, source),
        choice(Choice.TracesKind.class, Keys.TRACES, source),
        supervisor(source),
        value(Keys.RESUME_WINDOW, source, Duration::parse),
        Duration.ofDays(value(Keys.INVITATION_DAYS, source, text -> bounded(Integer.parseInt(text), 1, 90))),
        optional(Keys.NOTICE_ORGANISATION, source).orElse(""),
        optional(Keys.NOTICE_CONTACT, source).orElse(""),
        chat(adapters.chat(), source),
        MailServer.read(adapters.mail(), source),
        DocumentBucket.read(adapters.documents(), source),
        EventReceiver.read(adapters.events(), source),
        Passages.read(source),
        Embeddings.read(adapters.embeddings(), source),
        Transcriptions.read(choice(Choice.TranscriptionKind.class, Keys.TRANSCRIPTION, source), recording.isPresent() || sessionAudio(source).isPresent(), source),
        Signing.read(dataDir, source),
        value(Keys.STOP_GRACE, source, Settings::grace));
  }

  private static Adapters adapters(Keys.Source source) {
    return new Adapters(
        choice(Choice.StoreKind.class, Keys.STORE, source),
        choice(Choice.DocumentsKind.class, Keys.DOCUMENTS, source),
        choice(Choice.PassagesKind.class, Keys.PASSAGES, source),
        choice(Choice.ConversationKind.class, Keys.CONVERSATION, source),
        choice(Choice.RoomKind.class, Keys.ROOM, source),
        choice(Choice.IntelligenceKind.class, Keys.INTELLIGENCE, source),
        choice(Choice.ChatKind.class, Keys.CHAT, source),
        choice(Choice.MailKind.class, Keys.MAIL, source),
        choice(Choice.EventsKind.class, Keys.EVENTS, source),
        choice(Choice.EmbeddingsKind.class, Keys.EMBEDDINGS, source));
  }

  private static Optional<Duration> recording(Adapters chosen, Keys.Source source) {
    int days = value(Keys.RECORDING_DAYS, source, text -> bounded(Integer.parseInt(text), 1, 3_650));
    boolean wanted = choice(Choice.RecordingKind.class, Keys.RECORDING, source) == Choice.RecordingKind.ON;
    if (wanted && chosen.conversation() == Choice.ConversationKind.LOCAL) {
      throw new WrongConfiguration(Keys.RECORDING.key() + "=on: written interviews have no sound; " + Keys.CONVERSATION.key() + " must be one that is spoken");
    }
    if (wanted && chosen.room() == Choice.RoomKind.WEBRTC) {
      throw new WrongConfiguration(Keys.RECORDING.key() + "=on: with " + Keys.ROOM.key() + "=webrtc the sound does not come past the server");
    }
    return wanted ? Optional.of(Duration.ofDays(days)) : Optional.empty();
  }

  private static boolean sessionCaptions(Adapters chosen, Keys.Source source) {
    boolean wanted = choice(Choice.RecordingKind.class, Keys.SESSION_CAPTIONS, source) == Choice.RecordingKind.ON;
    if (wanted && chosen.conversation() != Choice.ConversationKind.OPENAI) {
      throw new WrongConfiguration(Keys.SESSION_CAPTIONS.key() + "=on needs " + Keys.CONVERSATION.key() + "=openai: its service writes down what a microphone hears");
    }
    return wanted;
  }

  private static Optional<Duration> sessionAudio(Keys.Source source) {
    int days = value(Keys.RECORDING_DAYS, source, text -> bounded(Integer.parseInt(text), 1, 3_650));
    boolean wanted = choice(Choice.RecordingKind.class, Keys.SESSION_AUDIO, source) == Choice.RecordingKind.ON;
    return wanted ? Optional.of(Duration.ofDays(days)) : Optional.empty();
  }

  private static Chat chat(Choice.ChatKind chosen, Keys.Source source) {
    Duration lifetime = Duration.ofSeconds(value(Keys.CHAT_SESSION_SECONDS, source, Integer::parseInt));
    Duration patience = Duration.ofSeconds(value(Keys.CHAT_WAIT_SECONDS, source, text -> bounded(Integer.parseInt(text), 1, 86_400)));
    Duration due = Duration.ofHours(value(Keys.CHAT_DUE_HOURS, source, Integer::parseInt));
    List<String> categories = value(Keys.CHAT_CATEGORIES, source, text -> Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList());
    try {
      ChatRules rules = new ChatRules(lifetime, categories, optional(Keys.NOTICE_ORGANISATION, source).orElse(""), patience, due);
      return new Chat(
          rules,
          value(Keys.CHAT_MESSAGES, source, text -> bounded(Integer.parseInt(text), 1, 100_000)),
          value(Keys.CHAT_REPORTS, source, text -> bounded(Integer.parseInt(text), 1, 100_000)),
          choice(Choice.AddressKind.class, Keys.CHAT_ADDRESSES, source) == Choice.AddressKind.TRUNCATED,
          HostedChat.read(chosen, rules.lifetime(), source));
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.chat." + e.field() + ": " + e.getMessage());
    }
  }

  private static SupervisorSettings supervisor(Keys.Source source) {
    Duration interval = duration(source, Keys.SUPERVISOR_INTERVAL, Keys.SUPERVISOR_INTERVAL_SECONDS, Duration::ofSeconds);
    Duration conclude = duration(source, Keys.CONCLUDE_AFTER, Keys.CONCLUDE_AFTER_MINUTES, Duration::ofMinutes);
    Duration end = duration(source, Keys.END_AFTER, Keys.END_AFTER_MINUTES, Duration::ofMinutes);
    int budget = value(Keys.TURN_BUDGET, source, Integer::parseInt);
    try {
      return new SupervisorSettings(interval, conclude, end, budget);
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.supervisor." + e.field() + ": " + e.getMessage());
    }
  }

  /** A duration under our key, or else a bare number under the seed's. */
  private static Duration duration(Keys.Source source, Keys own, Keys bare, Function<Long, Duration> unit) {
    return optional(own, source)
        .map(text -> parsed(own, text, Duration::parse))
        .or(() -> optional(bare, source).map(text -> parsed(bare, text, number -> unit.apply(Long.parseLong(number)))))
        .orElseGet(() -> Duration.parse(own.fallback()));
  }

  private static <E extends Enum<E>> E choice(Class<E> family, Keys key, Keys.Source source) {
    return Choice.of(family, key.key(), key.in(source).orElse(key.fallback()));
  }

  private static Optional<String> optional(Keys key, Keys.Source source) {
    return key.in(source).map(String::strip);
  }

  static <T> T value(Keys key, Keys.Source source, Function<String, T> reader) {
    return parsed(key, key.in(source).orElse(key.fallback()).strip(), reader);
  }

  private static <T> T parsed(Keys key, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (DateTimeParseException e) {
      throw new WrongConfiguration(key.key() + "=" + text + ": an ISO 8601 duration is needed, for example " + key.fallback());
    } catch (NumberFormatException e) {
      throw new WrongConfiguration(key.key() + "=" + text + ": a whole number is needed");
    } catch (IllegalArgumentException | InvalidInput e) {
      throw new WrongConfiguration(key.key() + "=" + text + ": " + e.getMessage());
    }
  }

  private static int bounded(int value, int min, int max) {
    if (value < min || value > max) {
      throw new InvalidInput("", "allowed " + min + "–" + max);
    }
    return value;
  }

  private static Duration grace(String text) {
    Duration grace = Duration.parse(text);
    if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
      throw new InvalidInput("", "allowed PT0S–" + LONGEST_GRACE);
    }
    return grace;
  }

  static URI webAddress(String text) {
    URI uri = URI.create(text.replaceFirst("/+$", ""));
    if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("https?")) {
      throw new InvalidInput("", "an address such as https://jobs.example.org is needed");
    }
    return uri;
  }

  @Override
  public String toString() {
    return adapters + " recording=" + (recording.isPresent() ? "on" : "off") + " transcription=" + (transcription.isPresent() ? "openai" : "none") + " data=" + dataDir;
  }
}
