package org.interviewkit.liberty.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import org.interviewkit.contract.ScriptedTranscriber;
import org.interviewkit.contract.TranscriberContract;
import org.interviewkit.domain.Language;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Transcriber;
import org.junit.jupiter.api.Test;

class GuardedTranscriberTest implements TranscriberContract {

  private final Hearings hearings = new Hearings();

  @Override
  public Transcriber transcriber() {
    return new GuardedTranscriber(new ScriptedTranscriber(), new RemoteCalls(), hearings);
  }

  @Override
  public Transcriber brokenTranscriber() {
    return new GuardedTranscriber(new ScriptedTranscriber().failing(10, PortException.Kind.UNAVAILABLE), new RemoteCalls(), hearings);
  }

  @Test
  void countsWhatWasHeardAndHowLongItWas() {
    Transcriber.Speech speech = new Transcriber.Speech(36_000, Language.EN, () -> new ByteArrayInputStream(new byte[2 * 36_000]));
    transcriber().hear(speech);
    assertThrows(PortException.class, () -> brokenTranscriber().hear(speech));
    assertEquals("1 PT1.5S 1", hearings.heard() + " " + hearings.length() + " " + hearings.failures().get(PortException.Kind.UNAVAILABLE));
  }
}
