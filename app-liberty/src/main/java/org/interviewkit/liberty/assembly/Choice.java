package org.interviewkit.liberty.assembly;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The adapters an operator can choose between, one enum per family; the first value of each is the default. */
final class Choice {

  private Choice() {}

  /** {@code interview.store}: what keeps everything but files. */
  enum StoreKind {
    JPA,
    FILE,
    MEMORY
  }

  /** {@code interview.documents}: what keeps files. */
  enum DocumentsKind {
    FILE,
    S3,
    MEMORY
  }

  /** {@code interview.s3.addressing}: where the bucket's name stands in an address. */
  enum AddressingKind {
    AUTO,
    PATH,
    HOST
  }

  /** {@code interview.conversation}: who speaks. */
  enum ConversationKind {
    LOCAL,
    OPENAI,
    CASCADE
  }

  /** {@code interview.room}: where they meet. */
  enum RoomKind {
    WEBSOCKET,
    LIVEKIT,
    WEBRTC
  }

  /** {@code interview.recording}: whether what is spoken is recorded. */
  enum RecordingKind {
    OFF,
    ON
  }

  /** {@code interview.transcription}: what hears recordings once more. */
  enum TranscriptionKind {
    NONE,
    OPENAI
  }

  /** {@code interview.intelligence}: who plans, watches and evaluates. */
  enum IntelligenceKind {
    LOCAL,
    OPENAI,
    ANTHROPIC
  }

  /** {@code interview.passages}: what finds passages in documents. */
  enum PassagesKind {
    LOCAL,
    PGVECTOR
  }

  /** {@code interview.chat}: what answers visitors. */
  enum ChatKind {
    LOCAL,
    CHATKIT
  }

  /** {@code interview.chat.addresses}: what the assistant's log keeps of visitors' addresses. */
  enum AddressKind {
    OFF,
    TRUNCATED
  }

  /** {@code interview.embeddings}: what turns texts into vectors. */
  enum EmbeddingsKind {
    NONE,
    LOCAL,
    OPENAI
  }

  /** {@code interview.mail}: what sends e-mail. */
  enum MailKind {
    NONE,
    SMTP
  }

  /** {@code interview.traces}: where traces go. */
  enum TracesKind {
    OFF,
    OTLP
  }

  /** {@code interview.events}: how other systems are told what happens to interviews. */
  enum EventsKind {
    NONE,
    WEBHOOK
  }

  /** Reads a value. */
  static <E extends Enum<E>> E of(Class<E> family, String key, String value) {
    return Arrays.stream(family.getEnumConstants())
        .filter(choice -> label(choice).equals(value.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new WrongConfiguration(key + "=" + value + ": allowed are " + allowed(family)));
  }

  /** Refuses a value whose adapter this version does not have. */
  static WrongConfiguration missing(String key, Enum<?> value) {
    return new WrongConfiguration(key + "=" + label(value) + ": this version has no such adapter yet");
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> String allowed(Class<E> family) {
    return Arrays.stream(family.getEnumConstants()).map(Choice::label).collect(Collectors.joining(", "));
  }
}
