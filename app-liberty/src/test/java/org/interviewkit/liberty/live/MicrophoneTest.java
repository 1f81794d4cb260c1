package org.interviewkit.liberty.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.interviewkit.application.Voice;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.port.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a candidate's sound gets through. */
class MicrophoneTest {

  private final List<String> passed = new ArrayList<>();
  private final MovableClock clock = new MovableClock();
  private final Microphone microphone = new Microphone(new Passing(), "audio", clock);

  private static String sound(int millis) {
    return Base64.getEncoder().encodeToString(new byte[millis * 48]);
  }

  @Test
  void wholeSamplesAreBase64AndGoOnAsTheyAre() {
    List<String> pieces = List.of("AAA=", "+/+/AAAA", sound(40));
    pieces.forEach(microphone::take);
    assertEquals(pieces, passed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "AA==", "AAA", "A===", "====", "AA=A", "AAA=\n", "AA A", "AAA\u00e4", "AA-_AAAA", "\"}, {\"type\":\"x\""})
  void whatIsNoSoundIsRefusedAndNothingOfItGoesOn(String nonsense) {
    assertEquals("invalid_audio", assertThrows(BadMessage.class, () -> microphone.take(nonsense)).code());
    assertEquals(List.of(), passed);
  }

  @Test
  void aDeviceThatStoodStillMayCatchUpFourSecondsAndNoMore() {
    for (int piece = 0; piece < 100; piece++) {
      microphone.take(sound(40));
    }
    assertThrows(Microphone.TooFast.class, () -> microphone.take(sound(40)));
    assertEquals(100, passed.size());
  }

  @Test
  void twiceTheSpeedOfSpeechIsTakenForEver() {
    for (int piece = 0; piece < 10_000; piece++) {
      clock.advance(Duration.ofMillis(20));
      microphone.take(sound(40));
    }
    assertEquals(10_000, passed.size());
  }

  @Test
  void tooManySmallPiecesAreTooManyAsWell() {
    for (int piece = 0; piece < 250; piece++) {
      microphone.take("AAA=");
    }
    assertThrows(Microphone.TooFast.class, () -> microphone.take("AAA="));
    clock.advance(Duration.ofSeconds(1));
    microphone.take("AAA=");
    assertEquals(251, passed.size());
  }

  @Test
  void soundIsFoundInAMessageAsMostDevicesWriteIt() {
    assertEquals(Optional.of("AAA="), microphone.soundOf("{\"type\":\"audio\",\"audio\":\"AAA=\"}"));
    assertEquals(Optional.empty(), microphone.soundOf("{\"audio\":\"AAA=\",\"type\":\"audio\"}"));
    assertEquals(Optional.empty(), microphone.soundOf("{\"type\":\"audio\",\"audio\":\""));
  }

  private final class Passing implements Voice {

    @Override
    public void hear(String audio) {
      passed.add(audio);
    }

    @Override
    public void finished() {}

    @Override
    public void silence() {}

    @Override
    public void played(String item, Duration far) {}

    @Override
    public void patience(Patience patience) {}

    @Override
    public boolean isDirect() {
      return false;
    }

    @Override
    public void call(String offer) {}

    @Override
    public void connected() {}

    @Override
    public void hangUp() {}
  }
}
