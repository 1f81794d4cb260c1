package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.interviewkit.openai.realtime.standin.Certificate;
import org.interviewkit.openai.realtime.standin.Sound;
import org.interviewkit.openai.realtime.standin.Upstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoken interviews on the assembled server, with a Realtime service that is played. */
class VoiceIT {

  private static final String SOUND = "audio";
  private static final String FIRST = "Hello, I am an AI. Tell me about a shift that went wrong.";
  private static final String ANSWER = "Our oven failed on Friday. I called the bakery next door, moved 200 loaves there, and we delivered on time.";
  private static final String MEANT = ANSWER.replace("failed", "broke down");

  @TempDir Path data;

  private static Upstream upstream() {
    return Upstream.asking("Tell me about a shift that went wrong.", "What would you do in another way today?", "How do you plan a shift?", "Whom did you last help?");
  }

  private RunningServer server(Upstream upstream, String key) {
    return new RunningServer(
        data,
        Map.of(
            "INTERVIEW_CONVERSATION", "openai", "OPENAI_API_KEY", key, "OPENAI_BASE_URL", upstream.at().toString(), "INTERVIEW_OPENAI_VOICE_PATIENCE", "short",
            "INTERVIEW_RECORDING", "on", "INTERVIEW_RECORDING_DAYS", "30", "INTERVIEW_TRANSCRIPTION", "openai", "INTERVIEW_SESSION_AUDIO", "on"));
  }

  private static LiveClient sit(RunningServer server, Invited invited) {
    JsonNode ticket = RestClient.candidate(server.uri(), invited.secret()).post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of());
    return LiveClient.connect(server.uri(), ticket);
  }

  /** Half a second; with the pauses a whole test stays below the four seconds a device may be ahead. */
  private static void talk(LiveClient client) {
    client.talk(SOUND);
  }

  private static void pause(LiveClient client) {
    client.keepSilent(SOUND);
  }

  private static List<String> items(LiveClient client) {
    return client.all("response.audio.delta").stream().map(delta -> delta.get("item_id").asText()).distinct().toList();
  }

  /** Plays a turn to its end, and says so. */
  private static String play(LiveClient client, int turn) {
    Awaiting.until(() -> items(client).size() >= turn || !client.isOpen());
    assertTrue(items(client).size() >= turn, () -> "turn " + turn + " did not come; these came: " + client.all().stream().filter(VoiceIT::isNoSound).toList());
    String item = items(client).get(turn - 1);
    client.await(message -> message.path("type").asText().equals("response.audio.done") && message.path("item_id").asText().equals(item));
    client.send(Map.of("type", "played", "item_id", item, "audio_end_ms", 3_600_000));
    return item;
  }

  private static boolean isNoSound(JsonNode message) {
    return !message.path("type").asText().equals("response.audio.delta");
  }

  /** Plays whatever comes, until the interview is over. */
  private static void hearOut(LiveClient client) {
    Set<String> heard = new HashSet<>();
    Awaiting.until(
        () -> {
          List<String> whole = client.all("response.audio.done").stream().map(done -> done.get("item_id").asText()).filter(heard::add).toList();
          whole.forEach(item -> client.send(Map.of("type", "played", "item_id", item, "audio_end_ms", 3_600_000)));
          return !client.isOpen();
        });
  }

  /** A server that is stopped in the very moment in which a connection breaks takes its time. */
  private static void paused(Hiring hiring, Invited invited) {
    Awaiting.until(() -> hiring.admin().get("/api/v1/interviews/" + invited.interviewId()).get("status").asText().equals("paused"));
  }

  private static JsonNode stored(LiveClient client, String words) {
    return client.await(message -> message.path("type").asText().equals("turn") && message.path("content").asText().equals(words));
  }

  @Test
  void aWholeInterviewIsSpokenInterruptedCutOffTypedAndEvaluated() {
    try (Upstream upstream =
            upstream()
                .understands(ANSWER, "Sorry, which plan?", "I ask the others first.")
                .hearsAgain(form -> form.whole() ? LedSound.HEARD : form.sound().length + " bytes of " + form.fields().get("language"));
        RunningServer server = server(upstream, Upstream.KEY)) {
      rehearsesWithoutATrace(server, upstream);
      Hiring hiring = Hiring.baker(server.uri());
      Invited invited = hiring.invite("Ada Brook");
      String notice = RestClient.candidate(server.uri(), invited.secret()).get("/api/v1/candidate/notice?language=en").toString();
      assertTrue(notice.contains("The sound is recorded") && notice.contains("30 days after the interview") && notice.contains("hears the recording once more"), notice);
      try (LiveClient client = sit(server, invited)) {
        assertTrue(client.await("session.ready").get("voice").asBoolean());
        assertTrue(client.await("session.ready").get("recorded").asBoolean());
        pause(client);
        play(client, 1);
        assertEquals("audio", stored(client, FIRST).get("turn_type").asText());
        talk(client);
        client.await("input_audio_buffer.speech_started");
        pause(client);
        client.await("input_audio_buffer.speech_stopped");
        JsonNode understood = client.await("conversation.item.input_audio_transcription.completed");
        assertEquals(ANSWER, understood.get("transcript").asText());
        assertEquals(2, understood.get("position").asInt());

        client.send(Map.of("type", "correct", "id", "c1", "position", 2, "content", MEANT));
        assertEquals(2, stored(client, MEANT).get("corrects").asInt());
        client.await(message -> message.path("type").asText().equals("turn.acknowledged") && message.path("id").asText().equals("c1"));
        client.send(Map.of("type", "correct", "position", 1, "content", "Not mine."));
        assertEquals("invalid_message", client.await("error").at("/error/code").asText());

        upstream.speakingSlowly();
        play(client, 2);
        stored(client, "What would you do in another way today?");
        talk(client);
        pause(client);
        Awaiting.until(() -> items(client).size() == 3);
        String third = items(client).get(2);
        Awaiting.until(() -> client.all("response.audio.delta").stream().filter(delta -> delta.get("item_id").asText().equals(third)).count() >= 4);
        client.send(Map.of("type", "played", "item_id", third, "audio_end_ms", 250));
        talk(client);
        client.await(message -> message.path("type").asText().equals("response.audio.interrupted") && message.path("item_id").asText().equals(third));
        client.send(Map.of("type", "played", "item_id", third, "audio_end_ms", 250));
        pause(client);
        play(client, 4);
        assertEquals(250, upstream.last().received("conversation.item.truncate").get(0).get("audio_end_ms").asInt());

        stored(client, "Whom did you last help?");

        upstream.last().drop();
        client.await(message -> message.at("/error/code").asText().equals("interviewer_unavailable"));
        Awaiting.until(() -> upstream.sessions().size() == 3);
        Awaiting.until(() -> upstream.last().conversation().contains("user: " + ANSWER));
        client.send(Map.of("type", "text", "id", "t1", "content", "I would rather write: I make a list."));
        client.await(message -> message.path("type").asText().equals("turn.acknowledged") && message.path("id").asText().equals("t1"));
        Awaiting.until(() -> items(client).size() >= 5);
        play(client, 5);
        client.send(Map.of("type", "finish"));
        Awaiting.until(() -> items(client).size() >= 6);
        play(client, 6);
        assertEquals(1000, client.awaitClose());
      }
      JsonNode turns = hiring.admin().get("/api/v1/interviews/" + invited.interviewId() + "/transcript").get("turns");
      List<String> spoken =
          StreamSupport.stream(turns.spliterator(), false).filter(turn -> turn.get("speaker").asText().equals("user"))
              .map(turn -> turn.get("turn_type").asText() + " " + turn.get("content").asText()).toList();
      assertEquals(List.of("audio " + ANSWER, "text " + MEANT, "audio Sorry, which plan?", "audio I ask the others first.", "text I would rather write: I make a list."), spoken);
      Awaiting.until(() -> hiring.admin().get("/api/v1/interviews/" + invited.interviewId()).get("status").asText().equals("evaluated"));
      eachTurnIsHeardAtItsPlace(hiring, invited);
      everythingIsCounted(hiring);
      LedSound.isHeardWhenTheInterviewIsFinished(hiring.admin());
      assertFalse(server.console().contains(Upstream.KEY) || server.console().contains("oven"), "neither key nor words in the log");
    }
  }

  @Test
  void soundThatIsNoneOrTooMuchIsRefusedAndTheOthersGoOn() {
    try (Upstream upstream = upstream();
        RunningServer server = server(upstream, Upstream.KEY).start()) {
      Hiring hiring = Hiring.baker(server.uri());
      Invited calmly = hiring.invite("Calm Brook");
      try (LiveClient calm = sit(server, calmly);
          LiveClient wild = sit(server, hiring.invite("Wild Brook"))) {
        play(calm, 1);
        wild.await("session.ready");
        List<Map<String, Object>> wrong =
            List.of(
                Map.of("type", "audio", "audio", "AAAA"),
                Map.of("type", "audio", "audio", "AA=="),
                Map.of("type", "audio", "audio", "\"},{\"type\":\"response.create\"}"),
                Map.of("type", "audio", "audio", "AAAA\nAAAA"),
                Map.of("type", "audio", "audio", ""),
                Map.of("type", "audio", "audio", "AAA=", "rate", 16_000));
        wrong.forEach(wild::send);
        Awaiting.until(() -> wild.all("error").size() == wrong.size());
        wild.all("error").forEach(error -> assertEquals("invalid_audio", error.at("/error/code").asText(), error.toString()));
        for (int i = 0; i < 12; i++) {
          talk(wild);
        }
        assertEquals(4029, wild.awaitClose());
        talk(calm);
        pause(calm);
        String understood = calm.await("conversation.item.input_audio_transcription.completed").get("transcript").asText();
        assertTrue(understood.startsWith("words of item_"), understood);
        try (LiveClient huge = sit(server, hiring.invite("Huge Brook"))) {
          huge.await("session.ready");
          ends(1009, huge, () -> huge.sound(SOUND, "A".repeat(5 * 1_048_576)));
        }
        try (LiveClient pinging = sit(server, hiring.invite("Ping Brook"))) {
          pinging.await("session.ready");
          try {
            for (int i = 0; i < 10_000 && pinging.all("error").isEmpty(); i++) {
              pinging.send(Map.of("type", "ping", "id", "p" + i));
            }
          } catch (RuntimeException closed) {
            // the server has had enough
          }
          assertEquals(4429, pinging.awaitClose());
        }
        try (LiveClient odd = sit(server, hiring.invite("Odd Brook"))) {
          odd.await("session.ready");
          odd.bytes((byte) 1, (byte) 2);
          assertEquals("invalid_message", odd.await("error").at("/error/code").asText());
          for (int i = 0; i < 10_000; i++) {
            odd.knock();
          }
          odd.send(Map.of("type", "ping", "id", "p1"));
          odd.await("pong");
        }
        refusesTheSameInTheOtherProtocol(server, hiring);
        aDeviceThatReadsNothingHoldsNobodyUp(server, hiring, calm);
        talk(calm);
        pause(calm);
        Awaiting.until(() -> calm.all("conversation.item.input_audio_transcription.completed").size() == 2);
        assertTrue(calm.isOpen());
      }
      paused(hiring, calmly);
      aRecordingOutlivesAKilledServer(server, hiring, calmly);
    }
  }

  /** It asks again and again for what was said, and takes none of it: the server keeps a bounded part of it and lets go, while everybody else is answered as ever. */
  private static void aDeviceThatReadsNothingHoldsNobodyUp(RunningServer server, Hiring hiring, LiveClient calm) {
    Invited invited = hiring.invite("Numb Brook");
    JsonNode ticket = RestClient.candidate(server.uri(), invited.secret()).post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of());
    try (NumbDevice numb = NumbDevice.connect(server.uri(), ticket)) {
      numb.send("{\"type\":\"text\",\"content\":\"" + "\u8a9e".repeat(8_000) + "\"}");
      long begin = System.nanoTime();
      Duration slowest = Duration.ZERO;
      int asked = 0;
      boolean gone = false;
      while (!gone) {
        for (int i = 0; i < 4; i++) {
          numb.send("{\"type\":\"resume\",\"after\":0}");
        }
        String id = "calm" + asked++;
        long sent = System.nanoTime();
        calm.send(Map.of("type", "ping", "id", id));
        calm.await(message -> message.path("type").asText().equals("pong") && message.path("id").asText().equals(id));
        Duration took = Duration.ofNanos(System.nanoTime() - sent);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        gone = asked % 4 == 0 && hiring.admin().get("/api/v1/interviews/" + invited.interviewId()).get("status").asText().equals("paused");
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(60).toNanos(), "it was not let go within a minute");
      }
      assertTrue(slowest.compareTo(Duration.ofSeconds(1)) < 0, "somebody else waited for " + slowest);
      assertEquals(4413, numb.readToTheEnd());
    }
  }

  private static LiveClient realtime(RunningServer server, Invited invited) {
    LiveClient client =
        LiveClient.connectRealtime(server.uri(), RestClient.candidate(server.uri(), invited.secret()).post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of()));
    client.await("session.created");
    return client;
  }

  private static void refusesTheSameInTheOtherProtocol(RunningServer server, Hiring hiring) {
    String append = "input_audio_buffer.append";
    try (LiveClient wild = realtime(server, hiring.invite("Wild Reed"))) {
      wild.bytes((byte) 1, (byte) 2);
      Map<String, Object> slower = Map.of("audio", Map.of("input", Map.of("format", Map.of("type", "audio/pcm", "rate", 16_000))));
      List<Map<String, Object>> wrong =
          List.of(
              Map.of("type", append, "audio", "AAAA"),
              Map.of("type", append, "audio", "AA=="),
              Map.of("type", append, "audio", "\"},{\"type\":\"response.create\"}"),
              Map.of("type", append, "audio", ""),
              Map.of("type", "session.update", "session", slower));
      wrong.forEach(wild::send);
      Awaiting.until(() -> wild.all("error").size() == wrong.size() + 1);
      assertEquals(
          List.of("invalid_message", "invalid_audio", "invalid_audio", "invalid_audio", "invalid_audio", "invalid_value"),
          wild.all("error").stream().map(error -> error.at("/error/code").asText()).toList());
      for (int i = 0; i < 12; i++) {
        wild.talk(append);
      }
      assertEquals(4029, wild.awaitClose());
    }
    try (LiveClient huge = realtime(server, hiring.invite("Huge Reed"))) {
      ends(1009, huge, () -> huge.sound(append, "A".repeat(5 * 1_048_576)));
    }
    try (LiveClient pushing = realtime(server, hiring.invite("Push Reed"))) {
      ends(
          4429,
          pushing,
          () -> {
            for (int i = 0; i < 10_000 && pushing.isOpen(); i++) {
              pushing.send(Map.of("type", "response.create"));
            }
          });
    }
    try (LiveClient confused = realtime(server, hiring.invite("Confused Reed"))) {
      ends(
          4400,
          confused,
          () -> {
            for (int i = 0; i < 10; i++) {
              confused.bytes((byte) i);
            }
          });
    }
  }

  private static void ends(int code, LiveClient client, Runnable doing) {
    try {
      doing.run();
    } catch (RuntimeException closed) {
      // the server has had enough
    }
    assertEquals(code, client.awaitClose());
  }

  private static void everythingIsCounted(Hiring hiring) {
    String figures = new String(hiring.admin().download("/interview/api/admin/metrics").body(), StandardCharsets.UTF_8);
    List<String> wanted =
        List.of(
            "interviewkit_voice_conversations 0", "interviewkit_voice_events_total{event=\"opened\"} 1", "interviewkit_voice_events_total{event=\"lost\"} 1",
            "interviewkit_voice_events_total{event=\"renewed\"} 0", "interviewkit_voice_events_total{event=\"refused\"} 0", "interviewkit_voice_events_total{event=\"dropped\"} 0",
            "interviewkit_voice_dropped_total 0", "interviewkit_second_hearings_total{outcome=\"unavailable\"} 0");
    assertEquals(List.of(), wanted.stream().filter(line -> figures.lines().noneMatch(line::equals)).toList(), figures);
    for (String more : List.of("voice_events_total{event=\"interrupted\"}", "voice_bytes_total{speaker=\"candidate\"}", "voice_bytes_total{speaker=\"interviewer\"}",
        "second_hearings_total{outcome=\"heard\"}", "second_hearing_seconds_total")) {
      assertTrue(figures.lines().anyMatch(line -> line.startsWith("interviewkit_" + more) && !line.endsWith(" 0")), more + " in\n" + figures);
    }
  }

  private void eachTurnIsHeardAtItsPlace(Hiring hiring, Invited invited) {
    Recorded recorded = Recorded.of(hiring, invited);
    assertFalse(recorded.about().get("incomplete").asBoolean());
    eachTurnIsHeardAgain(hiring, invited, recorded);
    short[] piece = Recorded.samples(Sound.speech(100, 100));
    short[] first = new short[FIRST.splitWithDelimiters(" ", 0).length * piece.length];
    for (int at = 0; at < first.length; at += piece.length) {
      System.arraycopy(piece, 0, first, at, piece.length);
    }
    assertArrayEquals(first, Recorded.fromFirstWord(first.length, recorded.turn(1)), "what the service spoke");
    assertEquals(first.length, recorded.turn(1).length, 48, "where it ends");
    short[] answer = Recorded.samples(Sound.speech(500, 40));
    assertArrayEquals(answer, Recorded.fromFirstWord(answer.length, recorded.turn(2)), "what the candidate spoke");
    assertEquals(1, recorded.turns().stream().filter(turn -> Math.abs(turn.get("to_ms").asInt() - turn.get("from_ms").asInt() - 250) <= 1).count(), "the turn that was cut off");
    String path = "/api/v1/interviews/" + invited.interviewId() + "/recording";
    HttpResponse<byte[]> whole = hiring.admin().download(path + "/candidate");
    HttpResponse<byte[]> part = hiring.admin().download(path + "/candidate", "Range", "bytes=44-143");
    assertEquals("206 bytes 44-143/" + whole.body().length, part.statusCode() + " " + part.headers().firstValue("Content-Range").orElse(""));
    assertArrayEquals(Arrays.copyOfRange(whole.body(), 44, 144), part.body());
    assertEquals("audio/wav", part.headers().firstValue("Content-Type").orElse(""));
    assertEquals(304, hiring.admin().download(path + "/candidate", "If-None-Match", whole.headers().firstValue("ETag").orElseThrow()).statusCode());
    HttpResponse<byte[]> behind = hiring.admin().download(path + "/candidate", "Range", "bytes=" + whole.body().length + "-");
    assertEquals("416 bytes */" + whole.body().length, behind.statusCode() + " " + behind.headers().firstValue("Content-Range").orElse(""));
    assertEquals(404, hiring.admin().download(path + "/nobody").statusCode());
    assertEquals(204, hiring.admin().send("DELETE", path, Optional.empty()).statusCode());
    assertEquals("deleted", hiring.admin().get(path).get("state").asText());
    assertEquals(404, hiring.admin().download(path + "/candidate").statusCode());
    assertEquals("not_recorded", hiring.admin().get(path.replace("recording", "second-transcript")).get("state").asText());
    assertFalse(Files.exists(data.resolve("recordings").resolve(invited.interviewId())), "what was recorded is left behind");
  }

  private static void eachTurnIsHeardAgain(Hiring hiring, Invited invited, Recorded recorded) {
    String path = "/api/v1/interviews/" + invited.interviewId() + "/second-transcript";
    Awaiting.until(() -> hiring.admin().get(path).get("state").asText().equals("ready"));
    JsonNode second = hiring.admin().get(path);
    assertEquals("gpt-transcribe", second.get("model").asText());
    assertEquals(recorded.turns().stream().map(turn -> turn.get("position").asInt()).toList(), second.get("turns").findValues("position").stream().map(JsonNode::asInt).toList());
    for (JsonNode turn : second.get("turns")) {
      int samples = recorded.turn(turn.get("position").asInt()).length;
      Matcher said = Pattern.compile("(\\d+) bytes of en").matcher(turn.get("text").asText());
      assertTrue(said.matches(), turn.toString());
      assertEquals(samples, Integer.parseInt(said.group(1)) / 2, 72, turn.toString());
      assertTrue(turn.get("differs").asBoolean(), turn.toString());
    }
    JsonNode use = hiring.admin().get("/api/v1/interviews/" + invited.interviewId() + "/model-use");
    assertEquals(recorded.turns().size(), use.get("tokens_read").asInt() / 1_000, "each turn once: " + use);
    assertTrue(use.get("tokens_read").asInt() % 1_000 >= 40 * 5, "and what the voice cost: " + use);
    JsonNode export = hiring.admin().get("/api/v1/interviews/" + invited.interviewId() + "/export");
    assertEquals(second, export.get("second_transcript"));
    assertEquals(202, hiring.admin().send("POST", path, Optional.empty()).statusCode());
    Awaiting.until(() -> hiring.admin().get(path).get("state").asText().equals("ready"));
  }

  private void aRecordingOutlivesAKilledServer(RunningServer server, Hiring hiring, Invited invited) {
    Path spool = data.resolve("recordings").resolve(invited.interviewId()).resolve("candidate.wav");
    short[] spoken = Recorded.samples(Sound.speech(500, 40));
    try (LiveClient client = sit(server, invited)) {
      client.await("session.ready");
      long before = spool.toFile().length();
      talk(client);
      Awaiting.until(() -> Recorded.hasWritten(spool, before, spoken));
      server.kill();
    }
    server.start();
    try (LiveClient client = sit(server, invited)) {
      client.await("session.ready");
      client.send(Map.of("type", "finish"));
      hearOut(client);
      assertEquals(1000, client.awaitClose());
    }
    Recorded recorded = Recorded.of(hiring, invited);
    assertTrue(recorded.about().get("incomplete").asBoolean());
    assertEquals(3, recorded.about().get("stretches").size());
    JsonNode killed = recorded.about().get("stretches").get(1);
    int from = killed.get("from_ms").asInt() * 24;
    // where it begins and how long it is are told in whole milliseconds
    short[] stretch = Arrays.copyOfRange(recorded.candidate(), from, from + (killed.get("length_ms").asInt() + 2) * 24);
    assertArrayEquals(spoken, Recorded.fromFirstWord(spoken.length, stretch), "what was said before the server died");
  }

  @Test
  void aServiceBehindACertificateIsSpokenWithIfItIsBelieved() {
    Certificate certificate = Certificate.in(data);
    try (Upstream upstream = new Upstream(soFar -> new Upstream.Reply(FIRST, false), certificate)) {
      Map<String, String> environment = Map.of("INTERVIEW_CONVERSATION", "openai", "OPENAI_API_KEY", Upstream.KEY, "OPENAI_BASE_URL", upstream.at().toString(),
          "JVM_ARGS", certificate.believing());
      Invited invited;
      try (RunningServer server = new RunningServer(data, environment).start()) {
        Hiring hiring = Hiring.baker(server.uri());
        invited = hiring.invite("Ada Brook");
        try (LiveClient client = sit(server, invited)) {
          stored(client, FIRST);
          assertEquals(2, upstream.sessions().size());
        }
        paused(hiring, invited);
      }
      goesOnInWritingOnlyWhenThatIsAgreedTo(invited);
    }
  }

  /** Before it is ready the server speaks with itself: the service is asked once, as at every start, and neither list, log nor file shows it. */
  private void rehearsesWithoutATrace(RunningServer server, Upstream upstream) {
    String health = server.startRefused();
    assertTrue(health.contains("the voice is being rehearsed"), health);
    server.awaitReady();
    assertEquals(1, upstream.sessions().size());
    RestClient admin = RestClient.admin(server.uri());
    assertEquals(0, admin.get("/api/v1/interviews").get("items").size());
    assertFalse(server.console().contains("was not rehearsed"), "the server did not reach itself");
    assertFalse(server.console().lines().anyMatch(line -> line.contains("org.interviewkit.application")), server.console());
    assertFalse(Files.exists(data.resolve("rehearsal")), "what was rehearsed is left behind");
  }

  /** The same data without the voice: other terms than the candidate has agreed to. */
  private void goesOnInWritingOnlyWhenThatIsAgreedTo(Invited invited) {
    try (RunningServer written = new RunningServer(data, Map.of()).start()) {
      RestClient candidate = RestClient.candidate(written.uri(), invited.secret());
      String tickets = "/api/v1/interviews/" + invited.interviewId() + "/tickets";
      assertFalse(candidate.get("/api/v1/candidate/interview").get("consented").asBoolean());
      assertEquals(409, candidate.send("POST", tickets, Optional.of(Map.of())).statusCode());
      JsonNode notice = candidate.get("/api/v1/candidate/notice?language=de");
      assertTrue(notice.get("renewed").asBoolean());
      assertEquals(List.of("true", "true", "false", "false"), notice.get("sections").findValuesAsText("changed"));
      Map<String, String> agreement = Map.of("notice_version", notice.get("version").asText(), "notice_hash", notice.get("hash").asText(), "language", "de");
      JsonNode view = candidate.post("/api/v1/candidate/consent", agreement);
      assertEquals("true paused", view.get("consented").asText() + " " + view.get("status").asText());
      assertEquals(200, candidate.send("POST", tickets, Optional.of(Map.of())).statusCode());
      assertFalse(candidate.get("/api/v1/candidate/notice?language=en").get("renewed").asBoolean());
    }
  }

  @Test
  void aWrongKeyStopsTheStartInOneLineThatDoesNotHoldIt() {
    try (Upstream upstream = upstream();
        RunningServer server = server(upstream, "sk-wrong-4711")) {
      String health = server.startRefused();
      assertTrue(health.contains("interview.conversation=openai: the service refuses the key: 401"), health);
      assertFalse(health.contains("4711") || server.console().contains("4711"), "the key shows");
    }
  }
}
