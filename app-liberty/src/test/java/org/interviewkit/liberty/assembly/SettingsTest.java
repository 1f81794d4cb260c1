package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.application.Asking;
import org.interviewkit.domain.document.Cutting;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.liberty.metrics.Measurements;
import org.interviewkit.liberty.tracing.Tracing;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static Settings read(Map<String, String> values) {
    return Settings.read(key -> Optional.ofNullable(values.get(key)));
  }

  private static String refusal(String key, String value) {
    return assertThrows(WrongConfiguration.class, () -> read(Map.of(key, value))).getMessage();
  }

  @Test
  void needsNoSetting() {
    Settings settings = read(Map.of());
    assertEquals(
        "store=jpa documents=file passages=local conversation=local room=websocket intelligence=local chat=local mail=none events=none embeddings=none",
        settings.adapters().toString());
    assertEquals(SupervisorSettings.DEFAULT, settings.supervisor());
    assertEquals(Duration.ofDays(7), settings.resumeWindow());
  }

  @Test
  void refusesAnUnknownAdapterAndNamesTheAllowedOnes() {
    assertEquals("interview.store=oracle: allowed are jpa, file, memory", refusal("interview.store", "oracle"));
    assertEquals("interview.room=zoom: allowed are websocket, livekit, webrtc", refusal("interview.room", "zoom"));
  }

  @Test
  void refusesAdaptersThatAreNotThereYetByName() {
    Map<String, String> later =
        Map.of(
            "interview.conversation", "cascade",
            "interview.room", "livekit");
    later.forEach(
        (key, value) -> {
          Settings settings = read(Map.of(key, value, "interview.store", "memory"));
          Assembly.Watch watch = new Assembly.Watch(model -> model, new Measurements(() -> 0), Tracing.NONE);
          WrongConfiguration refused = assertThrows(WrongConfiguration.class, () -> Assembly.start(settings, () -> null, Clock.systemUTC(), watch));
          assertEquals(key + "=" + value + ": this version has no such adapter yet", refused.getMessage());
        });
  }

  @Test
  void keepsAnIndexOfPassagesOnlyWithADatabaseAndAnEmbedder() {
    Map<String, String> chosen = Map.of("interview.passages", "pgvector", "interview.embeddings", "openai", "interview.openai.api.key", "sk-test");
    assertTrue(read(chosen).toString().contains("passages=pgvector"));
    assertEquals("interview.passages=pgvector: interview.embeddings=none gives no vectors; allowed are local, openai", refusal("interview.passages", "pgvector"));
    Map<String, String> files = new HashMap<>(chosen);
    files.put("interview.store", "file");
    assertEquals(
        "interview.passages=pgvector: interview.store=file has no PostgreSQL to keep it in; allowed is jpa",
        assertThrows(WrongConfiguration.class, () -> read(files)).getMessage());
  }

  @Test
  void keepsTenantsApartOnlyInADatabase() {
    Map<String, String> files = Map.of("interview.store", "file", "interview.tenant", "acme");
    assertEquals(
        "interview.tenant=acme: interview.store=file keeps nobody apart; allowed is jpa, on PostgreSQL",
        assertThrows(WrongConfiguration.class, () -> read(files)).getMessage());
    assertEquals(Choice.StoreKind.JPA, read(Map.of("interview.tenant", "acme")).adapters().store());
  }

  @Test
  void recordsOnlyWhatIsSpokenAndComesPastTheServer() {
    Map<String, String> spoken = Map.of("interview.recording", "on", "interview.conversation", "openai", "interview.openai.api.key", "sk-test");
    assertEquals(Optional.empty(), read(Map.of()).recording());
    assertEquals(Optional.of(Duration.ofDays(180)), read(spoken).recording());
    assertEquals("interview.recording=on: written interviews have no sound; interview.conversation must be one that is spoken", refusal("interview.recording", "on"));
    Map<String, String> past = new HashMap<>(spoken);
    past.put("interview.room", "webrtc");
    WrongConfiguration refused = assertThrows(WrongConfiguration.class, () -> read(past));
    assertEquals("interview.recording=on: with interview.room=webrtc the sound does not come past the server", refused.getMessage());
    assertEquals("interview.recording.days=0: allowed 1–3650", refusal("interview.recording.days", "0"));
  }

  @Test
  void takesTheOlderSystemsNames() {
    Settings settings =
        read(
            Map.of(
                "SUPERVISOR_ANALYSIS_INTERVAL", "15",
                "SUPERVISOR_CONCLUSION_TIME", "10",
                "SUPERVISOR_MAX_DURATION", "20",
                "ALLOWED_ORIGINS", "https://a.example, https://b.example"));
    assertEquals(new SupervisorSettings(Duration.ofSeconds(15), Duration.ofMinutes(10), Duration.ofMinutes(20), 30), settings.supervisor());
    assertEquals(List.of("https://a.example", "https://b.example"), settings.allowedOrigins());
  }

  @Test
  void namesTheKeyAndWhatIsNeeded() {
    assertEquals(
        "interview.supervisor.interval=soon: an ISO 8601 duration is needed, for example PT30S", refusal("interview.supervisor.interval", "soon"));
    assertEquals("interview.supervisor.turn.budget=many: a whole number is needed", refusal("interview.supervisor.turn.budget", "many"));
    assertEquals("interview.invitation.days=91: allowed 1–90", refusal("interview.invitation.days", "91"));
    assertEquals(
        "interview.public.url=jobs: an address such as https://jobs.example.org is needed", refusal("interview.public.url", "jobs"));
    assertEquals(
        "interview.supervisor.endAfter: maximum duration PT10M: must be longer than the conclusion time PT25M and at most PT4H",
        refusal("interview.supervisor.end.after", "PT10M"));
  }

  @Test
  void clampsTheLifetimeOfChatSessions() {
    assertEquals(Duration.ofHours(1), read(Map.of()).chat().rules().lifetime());
    assertEquals(Duration.ofSeconds(900), read(Map.of("CHATKIT_SESSION_TTL_SECONDS", "900")).chat().rules().lifetime());
    assertEquals(Duration.ofSeconds(300), read(Map.of("CHATKIT_SESSION_TTL_SECONDS", "10")).chat().rules().lifetime());
    assertEquals("interview.chat.session.seconds=long: a whole number is needed", refusal("interview.chat.session.seconds", "long"));
  }

  @Test
  void readsTheOwnersCategories() {
    assertEquals(List.of("Terminvereinbarung", "Technisches Problem", "Feedback", "Sonstiges"), read(Map.of()).chat().rules().categories());
    assertEquals(List.of("Vertrieb", "Rest"), read(Map.of("interview.chat.categories", "Vertrieb, ,Rest")).chat().rules().categories());
    assertEquals("interview.chat.categories: categories has 0 entries: allowed 1–30", refusal("interview.chat.categories", " , "));
    assertEquals("interview.chat.messages.per.minute=0: allowed 1–100000", refusal("interview.chat.messages.per.minute", "0"));
  }

  @Test
  void readsHowDocumentsAreCutAndWeighed() {
    assertEquals(Asking.Rules.DEFAULT.cutting(), read(Map.of()).reading().cutting());
    Asking.Rules older = read(Map.of("CHUNK_SIZE", "200", "CHUNK_OVERLAP", "50", "interview.passages.weights", "1, 2, 0.5")).reading();
    assertEquals(new Cutting(200, 50), older.cutting());
    assertEquals(Map.of(SourceKind.JOB_DESCRIPTION, 1.0, SourceKind.CV, 2.0, SourceKind.TRANSCRIPT, 0.5), older.weights());
    assertEquals("interview.passages.size: size 99: allowed 100–2000", refusal("interview.passages.size", "99"));
    assertEquals("interview.passages.overlap: overlap 301: allowed 0–300, half of the size 600", refusal("interview.passages.overlap", "301"));
    assertTrue(refusal("interview.passages.weights", "1, 2").contains("three numbers are needed"));
    assertTrue(refusal("interview.passages.weights", "1, 2, 0").contains("allowed greater than 0, at most 10"));
  }

  @Test
  void readsWhatTurnsTextsIntoVectors() {
    assertEquals(Optional.empty(), read(Map.of()).embeddings());
    assertEquals("interview.openai.api.key is not set: interview.embeddings=openai needs a key", refusal("interview.embeddings", "openai"));
    assertEquals("other", service(Map.of("interview.embeddings", "openai", "OPENAI_API_KEY", "sk-1", "EMBEDDING_MODEL", "other")).model());
    assertEquals(Optional.empty(), service(Map.of("interview.embeddings", "openai", "OPENAI_BASE_URL", "http://127.0.0.1:1/v1")).key());
  }

  private static org.interviewkit.openai.embedding.Settings service(Map<String, String> set) {
    return read(set).embeddings().map(Embeddings.OpenAi.class::cast).orElseThrow().settings();
  }

  @Test
  void readsWhichModelRunsHere() {
    var usual = read(Map.of("interview.embeddings", "local")).embeddings().orElseThrow();
    assertEquals(new Embeddings.Local(new org.interviewkit.embedding.Settings(Optional.empty(), Optional.empty(), 1, Optional.empty())), usual);
    var prefixes = new org.interviewkit.embedding.Settings.Prefixes("query: ", "passage: ");
    var other =
        read(
            Map.of(
                "interview.embeddings", "local",
                "interview.embeddings.directory", System.getProperty("java.io.tmpdir"),
                "interview.embeddings.prefix.question", "query:",
                "interview.embeddings.prefix.passage", "passage: ",
                "interview.embeddings.threads", "2",
                "interview.embeddings.library", "/opt/onnx"));
    var settings = new org.interviewkit.embedding.Settings(Optional.of(Path.of(System.getProperty("java.io.tmpdir"))), Optional.of(prefixes), 2, Optional.of(Path.of("/opt/onnx")));
    assertEquals(Optional.of(new Embeddings.Local(settings)), other.embeddings());
    Map<String, String> nowhere = Map.of("interview.embeddings", "local", "interview.embeddings.directory", "/nowhere");
    assertEquals("interview.embeddings.directory=/nowhere: there is no such folder", assertThrows(WrongConfiguration.class, () -> read(nowhere)).getMessage());
    Map<String, String> many = Map.of("interview.embeddings", "local", "interview.embeddings.threads", "17");
    assertEquals("interview.embeddings.threads: threads 17: allowed 1–16", assertThrows(WrongConfiguration.class, () -> read(many)).getMessage());
  }

  @Test
  void neverPrintsASecret() {
    Settings settings = read(Map.of("interview.admin.password", "hush-hush", "ADMIN_TOKEN", "hush-hush"));
    assertEquals(Optional.of("hush-hush"), settings.adminToken());
    assertFalse(settings.toString().contains("hush"));
  }
}
