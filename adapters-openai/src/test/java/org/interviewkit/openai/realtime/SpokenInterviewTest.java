package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.openai.realtime.standin.Upstream;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.AudioRelay;
import org.interviewkit.port.ConversationEvent;
import org.junit.jupiter.api.Test;

/** Whole spoken interviews over real sockets, with a service that is played. */
class SpokenInterviewTest {

  private static final String FIRST = "Hello, I am an AI. Tell me about an outage you repaired.";

  private static Upstream upstream() {
    return Upstream.asking("Tell me about an outage you repaired.", "When did you disagree with your team?", "Which bug did you hunt for a long time?");
  }

  @Test
  void whatIsSpokenBecomesTurnsInTheOrderInWhichItWasSaid() {
    try (Upstream upstream = upstream().understands("Our shop went down on Friday.", "We argued about tests.").transcribingIn(Duration.ofMillis(400));
        Room room = new Room(upstream).begin()) {
      room.playAll(room.hearsAll(1));
      room.speak();
      room.playAll(room.hearsAll(2));
      room.speak();
      room.playAll(room.hearsAll(3));
      room.await(() -> room.said().size() == 5);
      assertEquals(
          List.of(
              "ASSISTANT: " + FIRST,
              "USER: Our shop went down on Friday.",
              "ASSISTANT: When did you disagree with your team?",
              "USER: We argued about tests.",
              "ASSISTANT: Which bug did you hunt for a long time?"),
          room.said());
      assertEquals(2, room.sounds.stream().filter(AudioEvent.SpeechStarted.class::isInstance).count());
      assertEquals(0, upstream.last().received("conversation.item.truncate").size());
    }
  }

  @Test
  void aCandidateWhoInterruptsIsHeardAndOnlyWhatWasPlayedWasSaid() {
    try (Upstream upstream = upstream().speakingSlowly().understands("Sorry, which outage do you mean?");
        Room room = new Room(upstream).begin()) {
      String item = room.hears(1);
      room.await(() -> room.sounds.stream().filter(AudioEvent.Voice.class::isInstance).count() >= 9);
      room.talk();
      room.await(() -> room.sounds.contains(new AudioEvent.Silenced(item)));
      room.relay().played(item, Duration.ofMillis(450));
      room.silence();
      room.playAll(room.hearsAll(2));
      room.await(() -> room.said().size() == 3);
      assertTrue(FIRST.startsWith(room.said().get(0).substring(11)) && room.said().get(0).length() < FIRST.length(), room.said().get(0));
      assertEquals("USER: Sorry, which outage do you mean?", room.said().get(1));
      room.await(() -> !upstream.last().received("conversation.item.truncate").isEmpty());
      JsonNode truncated = upstream.last().received("conversation.item.truncate").get(0);
      assertEquals(item, truncated.get("item_id").asText());
      assertEquals(450, truncated.get("audio_end_ms").asInt());
      int silenced = room.sounds.indexOf(new AudioEvent.Silenced(item));
      assertFalse(room.sounds.subList(silenced, room.sounds.size()).stream().anyMatch(sound -> sound instanceof AudioEvent.Voice voice
          && voice.item().equals(item)), "nothing of it after that");
    }
  }

  @Test
  void whoSwitchesToTypingIsAnsweredAndTheInterviewerStopsSpeaking() {
    try (Upstream upstream = upstream().speakingSlowly();
        Room room = new Room(upstream).begin()) {
      room.await(() -> room.sounds.stream().filter(AudioEvent.Voice.class::isInstance).count() >= 4);
      room.type("I cannot speak here. It was a full disk.");
      room.playAll(room.hearsAll(2));
      room.await(() -> room.said().stream().anyMatch(said -> said.startsWith("ASSISTANT: When did you")));
      assertTrue(upstream.last().conversation().contains("user: I cannot speak here. It was a full disk."));
      assertEquals(1, upstream.last().received("response.cancel").size());
    }
  }

  @Test
  void anInstructionOfTheTeamShowsInTheNextTurn() {
    try (Upstream upstream = upstream();
        Room room = new Room(upstream).begin()) {
      room.playAll(room.hearsAll(1));
      room.await(() -> room.said().size() == 1);
      room.conversation.guide(new SupervisorAction.Guide(Focus.INSTRUCTION, "Which monitoring did you use?"));
      room.conversation.respond(room.transcript(), Duration.ofMinutes(1));
      room.playAll(room.hearsAll(2));
      room.await(() -> room.said().contains("ASSISTANT: Which monitoring did you use?"));
      assertFalse(upstream.last().conversation().stream().anyMatch(line -> line.startsWith("user: ")), "an instruction is no word of the candidate's");
    }
  }

  @Test
  void aConnectionThatIsLostInAnyWayIsMadeAgainAndKnowsWhatWasSaid() {
    for (String way : List.of("drop", "1011", "expire", "stalled", "deaf")) {
      try (Upstream upstream = upstream().understands("Our shop went down on Friday.");
          Room room = new Room(upstream, new VoiceSettings.Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMinutes(50)),
              VoiceSettings.Turns.PAUSE).begin()) {
        room.playAll(room.hearsAll(1));
        room.await(() -> room.said().size() == 1);
        switch (way) {
          case "drop" -> upstream.last().drop();
          case "1011" -> upstream.last().close(1011);
          case "expire" -> upstream.last().expire();
          case "stalled" -> {
            room.silence();
            room.await(() -> upstream.last().heardMillis() >= 600);
            upstream.last().stall();
            room.silence();
          }
          default -> {
            upstream.deaf(true);
            room.conversation.guide(new SupervisorAction.Guide(Focus.INSTRUCTION, "Is anybody there?"));
            room.conversation.respond(room.transcript(), Duration.ofMinutes(1));
          }
        }
        room.await(() -> room.count(ConversationEvent.Away.class) == 1);
        upstream.deaf(false);
        room.await(() -> room.count(ConversationEvent.Back.class) == 1);
        room.await(() -> upstream.last().received("conversation.item.create").stream().anyMatch(item -> item.at("/item/content/0/text").asText().equals(FIRST)));
        if (way.equals("deaf")) {
          room.playAll(room.hearsAll(2));
          room.await(() -> room.said().contains("ASSISTANT: Is anybody there?"));
        } else {
          room.speak();
          room.playAll(room.hearsAll(2));
          room.await(() -> room.said().size() == 3);
          assertEquals(List.of("ASSISTANT: " + FIRST, "USER: Our shop went down on Friday.", "ASSISTANT: When did you disagree with your team?"), room.said(), way);
        }
      }
    }
  }

  @Test
  void aConnectionThatIsLostWhileSomethingIsSaidGoesOnWithoutAGreeting() {
    try (Upstream upstream = upstream().speakingSlowly();
        Room room = new Room(upstream).begin()) {
      room.await(() -> room.sounds.stream().filter(AudioEvent.Voice.class::isInstance).count() >= 6);
      room.relay().played(room.hears(1), Duration.ofMillis(500));
      upstream.last().drop();
      room.playAll(room.hearsAll(2));
      room.await(() -> room.said().size() == 2);
      assertTrue(FIRST.startsWith(room.said().get(0).substring(11)), room.said().get(0));
      assertEquals("ASSISTANT: Here we are again. Where were we?", room.said().get(1));
    }
  }

  @Test
  void aConnectionThatGrowsOldIsReplacedBetweenTwoTurnsAndNobodyNotices() {
    Duration age = Duration.ofMinutes(1);
    AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    try (Upstream upstream = upstream().understands("Our shop went down on Friday.");
        Room room = new Room(upstream, new VoiceSettings.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(5), age),
            VoiceSettings.Turns.PAUSE, new Later(passed)).begin()) {
      room.playAll(room.hearsAll(1));
      room.await(() -> room.said().size() == 1);
      passed.set(age);
      room.await(() -> upstream.sessions().size() == 2 && upstream.sessions().get(0).isClosed());
      room.speak();
      room.playAll(room.hearsAll(2));
      room.await(() -> room.said().size() == 3);
      assertEquals("ASSISTANT: When did you disagree with your team?", room.said().get(2));
      assertEquals(0, room.count(ConversationEvent.Away.class));
    }
  }

  @Test
  void aServiceThatHasNoRoomIsSaidToHaveNoneAndTheInterviewGoesOnOnceItHas() {
    try (Upstream upstream = upstream()) {
      upstream.refusing(429);
      try (Room room = new Room(upstream).begin()) {
        room.await(() -> room.count(ConversationEvent.Away.class) == 1);
        assertEquals(new ConversationEvent.Away("the service has no room now: 429", true), room.events.get(0));
        upstream.refusing(101);
        room.playAll(room.hearsAll(1));
        room.await(() -> room.said().size() == 1);
      }
    }
  }

  @Test
  void anAnswerTheServiceCannotMakeIsAFailureWithItsCode() {
    try (Upstream upstream = upstream()) {
      upstream.failing("rate_limit_exceeded");
      try (Room room = new Room(upstream).begin()) {
        room.await(() -> room.count(ConversationEvent.Failed.class) == 1);
        assertTrue(room.events.contains(new ConversationEvent.Failed("the service made no answer: failed rate_limit_exceeded")), room.events.toString());
        room.conversation.respond(room.transcript(), Duration.ofMinutes(1));
        room.playAll(room.hearsAll(1));
        room.await(() -> room.said().size() == 1);
      }
    }
  }

  @Test
  void wordsThatNeverComeAreNotedAndHoldNothingUp() {
    VoiceSettings.Limits hasty = new VoiceSettings.Limits(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(50));
    try (Upstream upstream = upstream().transcribingIn(Duration.ofHours(1));
        Room room = new Room(upstream, hasty, VoiceSettings.Turns.PAUSE).begin()) {
      room.playAll(room.hearsAll(1));
      room.speak();
      room.playAll(room.hearsAll(2));
      room.await(() -> room.said().size() == 2);
      assertEquals(1, room.count(ConversationEvent.NotUnderstood.class));
    }
  }

  @Test
  void whateverTheServiceRepeatsSwapsOrCutsOffEachTurnIsStoredOnce() {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      List<String> held = new ArrayList<>();
      try (Upstream upstream = upstream().understands("one", "two", "three", "four", "five");
          Room room = new Room(upstream).begin()) {
        upstream.mixing(
            messages -> {
              synchronized (held) {
                List<String> out = new ArrayList<>(messages);
                out.addAll(held);
                held.clear();
                if (random.nextInt(5) == 0) {
                  out.addAll(messages);
                }
                if (random.nextInt(10) == 0 && messages.get(0).contains("transcription.completed")) {
                  held.addAll(messages);
                  out.removeAll(messages);
                }
                if (random.nextInt(10) == 0) {
                  out.add(messages.get(0).substring(0, messages.get(0).length() / 2));
                  out.add("{\"type\":\"brand.new\",\"item\":null}");
                  out.add("{\"type\":\"conversation.item.added\",\"item\":null,\"previous_item_id\":null}");
                }
                return out;
              }
            });
        room.playAll(room.hearsAll(1));
        for (int turn = 2; turn <= 5; turn++) {
          room.speak();
          room.playAll(room.hearsAll(turn));
        }
        room.await(() -> room.said().stream().filter(said -> said.startsWith("ASSISTANT")).count() == 5);
        List<String> users = room.said().stream().filter(said -> said.startsWith("USER")).toList();
        assertEquals(users.stream().distinct().toList(), users, "seed " + seed);
        assertTrue(users.size() >= 3, "seed " + seed + users);
      }
    }
  }

  @Test
  void withAButtonTheCandidateEndsTheTurn() {
    try (Upstream upstream = upstream().understands("Our shop went down on Friday.");
        Room room = new Room(upstream, VoiceSettings.Limits.DEFAULT, VoiceSettings.Turns.BUTTON)) {
      room.conversation.respond(room.transcript(), Duration.ZERO);
      room.hearsAll(1);
      room.await(() -> room.said().size() == 1);
      room.speak();
      assertEquals(0, room.count(ConversationEvent.CandidateFinished.class));
      room.relay().wish(AudioRelay.Wish.FINISHED);
      room.hearsAll(2);
      room.await(() -> room.said().size() >= 2);
      assertEquals("USER: Our shop went down on Friday.", room.said().get(1));
    }
  }

  @Test
  void aButtonStopsTheInterviewerWithoutAWordAndTheNextTurnIsTheCandidates() {
    try (Upstream upstream = upstream().speakingSlowly().understands("Our shop went down on Friday.");
        Room room = new Room(upstream, VoiceSettings.Limits.DEFAULT, VoiceSettings.Turns.BUTTON)) {
      room.relay().wish(AudioRelay.Wish.SILENCE);
      room.conversation.respond(room.transcript(), Duration.ZERO);
      String item = room.hears(1);
      room.relay().played(item, Duration.ofMillis(100));
      room.await(() -> room.sounds.stream().filter(AudioEvent.Voice.class::isInstance).count() >= 6);
      room.relay().wish(AudioRelay.Wish.SILENCE);
      room.await(() -> room.sounds.contains(new AudioEvent.Silenced(item)));
      room.relay().played(item, Duration.ofMillis(450));
      room.await(() -> room.said().size() == 1);
      room.await(() -> !upstream.last().received("conversation.item.truncate").isEmpty());
      assertEquals(450, upstream.last().received("conversation.item.truncate").get(0).get("audio_end_ms").asInt());
      assertEquals(1, upstream.last().received("response.cancel").size());
      upstream.speakingQuickly();
      room.speak();
      room.relay().wish(AudioRelay.Wish.FINISHED);
      room.playAll(room.hearsAll(2));
      room.await(() -> room.said().size() == 3);
      assertEquals("USER: Our shop went down on Friday.", room.said().get(1));
    }
  }

  @Test
  void whereAPauseEndsATurnTheCandidateMayEndItWithoutOne() {
    try (Upstream upstream = upstream().understands("Our shop went down on Friday.");
        Room room = new Room(upstream, VoiceSettings.Limits.DEFAULT, VoiceSettings.Turns.PAUSE)) {
      room.conversation.respond(room.transcript(), Duration.ZERO);
      room.playAll(room.hearsAll(1));
      room.await(() -> room.said().size() == 1);
      room.talk();
      room.relay().wish(AudioRelay.Wish.FINISHED);
      room.playAll(room.hearsAll(2));
      room.await(() -> room.said().size() == 3);
      assertEquals("USER: Our shop went down on Friday.", room.said().get(1));
    }
  }

  @Test
  void aCandidateWhoSaysNothingIsAskedWhetherThereIsTimeAndNotAgainAndAgain() {
    VoiceSettings.Limits impatient = new VoiceSettings.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(50));
    AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    try (Upstream upstream = upstream();
        Room room = new Room(upstream, impatient, VoiceSettings.Turns.PAUSE, new Later(passed)).begin()) {
      room.playAll(room.hearsAll(1));
      room.await(() -> room.said().size() == 1);
      for (int prompt = 1; prompt <= 5; prompt++) {
        passed.set(passed.get().plusSeconds(6));
        room.silence();
        int wanted = Math.min(prompt, 3) + 1;
        if (prompt <= 3) {
          room.playAll(room.hearsAll(wanted));
        }
        room.await(() -> room.said().size() == wanted);
      }
      assertEquals("ASSISTANT: There is time. Shall I say it in simpler words?", room.said().get(3));
    }
  }

  @Test
  void goodbyeIsHeardBeforeTheEnd() {
    try (Upstream upstream = upstream();
        Room room = new Room(upstream).begin()) {
      room.playAll(room.hearsAll(1));
      room.await(() -> room.said().size() == 1);
      room.conversation.end(room.transcript());
      room.conversation.end(room.transcript());
      String item = room.hearsAll(2);
      assertEquals(0, room.count(ConversationEvent.Ended.class));
      room.playAll(item);
      room.await(() -> room.count(ConversationEvent.Ended.class) == 1);
      assertEquals("ASSISTANT: Thank you for your time, and goodbye.", room.said().get(1));
    }
  }
}
