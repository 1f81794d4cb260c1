package org.interviewkit.liberty.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every configuration key of the product, with its default and the names other systems know it by. Described in {@code docs/configuration.md}; a test compares the two. */
enum Keys {
  STORE("interview.store", "jpa"),
  DOCUMENTS("interview.documents", "file"),
  PASSAGES("interview.passages", "local"),
  CONVERSATION("interview.conversation", "local"),
  ROOM("interview.room", "websocket"),
  RECORDING("interview.recording", "off"),
  RECORDING_DAYS("interview.recording.days", "180"),
  TRANSCRIPTION("interview.transcription", "none"),
  SESSION_AUDIO("interview.session.audio", "off"),
  SESSION_CAPTIONS("interview.session.captions", "off"),
  INTELLIGENCE("interview.intelligence", "local"),
  EMBEDDINGS("interview.embeddings", "none"),
  CHAT("interview.chat", "local"),
  MAIL("interview.mail", "none"),
  EVENTS("interview.events", "none"),
  INTELLIGENCE_TIMEOUT("interview.intelligence.timeout", "PT45S"),
  OPENAI_KEY("interview.openai.api.key", "", "OPENAI_API_KEY"),
  OPENAI_BASE_URL("interview.openai.base.url", "https://api.openai.com/v1", "OPENAI_BASE_URL"),
  OPENAI_MODEL("interview.openai.model", "gpt-6-luna"),
  OPENAI_EVALUATION_MODEL("interview.openai.evaluation.model", "gpt-6.1-sol"),
  EMBEDDINGS_DIRECTORY("interview.embeddings.directory", ""),
  EMBEDDINGS_QUESTION("interview.embeddings.prefix.question", ""),
  EMBEDDINGS_PASSAGE("interview.embeddings.prefix.passage", ""),
  EMBEDDINGS_THREADS("interview.embeddings.threads", "1"),
  EMBEDDINGS_LIBRARY("interview.embeddings.library", ""),
  OPENAI_EMBEDDING_MODEL("interview.openai.embedding.model", "text-embedding-3-small", "EMBEDDING_MODEL"),
  OPENAI_TRANSCRIPTION_MODEL("interview.openai.transcription.model", "gpt-transcribe"),
  OPENAI_DIARIZATION_MODEL("interview.openai.diarization.model", "gpt-4o-transcribe-diarize"),
  OPENAI_PROJECT("interview.openai.project", "", "OPENAI_PROJECT_ID"),
  OPENAI_WORKFLOW("interview.openai.workflow", "", "OPENAI_WORKFLOW_ID"),
  OPENAI_DOMAIN_KEY("interview.openai.domain.key", "", "OPENAI_DOMAIN_PUBLIC_KEY", "DOMAIN_PUBLIC_KEY"),
  OPENAI_DIALECT("interview.openai.dialect", "auto"),
  OPENAI_LIBRARY("interview.openai.library", ""),
  VOICE_MODEL("interview.openai.voice.model", "gpt-realtime-2.1"),
  VOICE_TRANSCRIPTION_MODEL("interview.openai.voice.transcription.model", "gpt-transcribe"),
  VOICE_NAME("interview.openai.voice.name", "marin"),
  VOICE_TURNS("interview.openai.voice.turns", "pause"),
  VOICE_PATIENCE("interview.openai.voice.patience", "normal"),
  VOICE_NOISE("interview.openai.voice.noise", "far"),
  VOICE_IDLE("interview.openai.voice.idle", "PT25S"),
  ANTHROPIC_KEY("interview.anthropic.api.key", "", "ANTHROPIC_API_KEY"),
  ANTHROPIC_BASE_URL("interview.anthropic.base.url", "https://api.anthropic.com", "ANTHROPIC_BASE_URL"),
  ANTHROPIC_MODEL("interview.anthropic.model", "claude-sonnet-5-5"),
  ANTHROPIC_EVALUATION_MODEL("interview.anthropic.evaluation.model", "claude-opus-5-5"),
  PASSAGES_SIZE("interview.passages.size", "600", "CHUNK_SIZE"),
  PASSAGES_OVERLAP("interview.passages.overlap", "0", "CHUNK_OVERLAP"),
  PASSAGES_WEIGHTS("interview.passages.weights", "1, 1, 1"),
  ADVICE_LENGTH("interview.advice.length", "1200"),
  DATA_DIR("interview.data.dir", "./data"),
  KEYSTORE_LOCATION("interview.keystore.location", ""),
  KEYSTORE_PASSWORD("interview.keystore.password", ""),
  STOP_GRACE("interview.stop.grace", "PT3S"),
  DB_URL("interview.db.url", ""),
  DB_HOST("interview.db.host", "", "DB_HOST"),
  DB_PORT("interview.db.port", "5432", "DB_PORT"),
  DB_NAME("interview.db.name", "interviewkit", "DB_NAME"),
  DB_USER("interview.db.user", "interviewkit", "DB_USER"),
  DB_PASSWORD("interview.db.password", "", "DB_PASSWORD", "DB_PASS"),
  TENANT("interview.tenant", "default"),
  DB_POOL_SIZE("interview.db.pool.size", "20", "DB_POOL_SIZE"),
  S3_ENDPOINT("interview.s3.endpoint", "", "S3_ENDPOINT_URL"),
  S3_REGION("interview.s3.region", "us-east-1", "S3_REGION"),
  S3_BUCKET("interview.s3.bucket", "", "S3_BUCKET_NAME"),
  S3_PREFIX("interview.s3.prefix", ""),
  S3_ACCESS_KEY("interview.s3.access.key", "", "S3_ACCESS_KEY"),
  S3_SECRET_KEY("interview.s3.secret.key", "", "S3_SECRET_KEY"),
  S3_ADDRESSING("interview.s3.addressing", "auto"),
  S3_ENCRYPTION("interview.s3.encryption", "bucket"),
  S3_ENCRYPTION_KEY("interview.s3.encryption.key", ""),
  S3_TAGS("interview.s3.tags", ""),
  S3_LIBRARY("interview.s3.library", ""),
  PUBLIC_URL("interview.public.url", ""),
  ALLOWED_ORIGINS("interview.allowed.origins", "", "ALLOWED_ORIGINS"),
  ADMIN_PASSWORD("interview.admin.password", ""),
  ADMIN_TOKEN("interview.admin.token", "", "ADMIN_TOKEN"),
  METRICS_TOKEN("interview.metrics.token", ""),
  TRACES("interview.traces", "off"),
  SUPERVISOR_INTERVAL("interview.supervisor.interval", "PT30S"),
  SUPERVISOR_INTERVAL_SECONDS("interview.supervisor.interval.seconds", "", "SUPERVISOR_ANALYSIS_INTERVAL"),
  CONCLUDE_AFTER("interview.supervisor.conclude.after", "PT25M"),
  CONCLUDE_AFTER_MINUTES("interview.supervisor.conclude.after.minutes", "", "SUPERVISOR_CONCLUSION_TIME"),
  END_AFTER("interview.supervisor.end.after", "PT35M"),
  END_AFTER_MINUTES("interview.supervisor.end.after.minutes", "", "SUPERVISOR_MAX_DURATION"),
  TURN_BUDGET("interview.supervisor.turn.budget", "30"),
  RESUME_WINDOW("interview.resume.window", "P7D"),
  INVITATION_DAYS("interview.invitation.days", "14"),
  NOTICE_ORGANISATION("interview.notice.organisation", ""),
  NOTICE_CONTACT("interview.notice.contact", ""),
  MAIL_HOST("interview.mail.host", ""),
  MAIL_PORT("interview.mail.port", "587"),
  MAIL_STARTTLS("interview.mail.starttls", "required"),
  MAIL_CERTIFICATES("interview.mail.certificates", ""),
  MAIL_USER("interview.mail.user", ""),
  MAIL_PASSWORD("interview.mail.password", ""),
  MAIL_FROM("interview.mail.from", ""),
  WEBHOOK_URL("interview.webhook.url", ""),
  WEBHOOK_SECRET("interview.webhook.secret", ""),
  WEBHOOK_REACH("interview.webhook.reach", "internet"),
  CHAT_SESSION_SECONDS("interview.chat.session.seconds", "3600", "CHATKIT_SESSION_TTL_SECONDS"),
  CHAT_CATEGORIES("interview.chat.categories", "Terminvereinbarung, Technisches Problem, Feedback, Sonstiges"),
  CHAT_WAIT_SECONDS("interview.chat.wait.seconds", "180"),
  CHAT_DUE_HOURS("interview.chat.due.hours", "24"),
  CHAT_MESSAGES("interview.chat.messages.per.minute", "20"),
  CHAT_REPORTS("interview.chat.reports.per.minute", "10"),
  CHAT_ADDRESSES("interview.chat.addresses", "off");

  private final String key;
  private final String fallback;
  private final List<String> aliases;

  Keys(String key, String fallback, String... aliases) {
    this.key = key;
    this.fallback = fallback;
    this.aliases = Arrays.asList(aliases);
  }

  String key() {
    return key;
  }

  String fallback() {
    return fallback;
  }

  List<String> aliases() {
    return aliases;
  }

  /** The value as it was set, under the key or one of its aliases; empty when it was not set. */
  Optional<String> in(Source source) {
    Optional<String> own = source.get(key).filter(value -> !value.isBlank());
    return own.or(() -> aliases.stream().flatMap(alias -> source.get(alias).stream()).filter(value -> !value.isBlank()).findFirst());
  }

  /** Where values come from. */
  @FunctionalInterface
  interface Source {

    /** The value of a key, or empty. */
    Optional<String> get(String key);
  }
}
