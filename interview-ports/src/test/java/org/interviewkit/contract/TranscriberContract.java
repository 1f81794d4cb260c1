package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.SoundFormat;
import org.interviewkit.domain.recording.HeardPart;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Transcriber;
import org.junit.jupiter.api.Test;

/** What every transcriber does. */
public interface TranscriberContract {

  /** What a service that cannot be told what to understand makes of everything. */
  String WORDS = "Unser Ofen fiel am Freitag aus – „ganz plötzlich“.";

  /** The transcriber under test, over a service that understands {@link EncodedSpeech}, or {@link #WORDS} whatever it hears. */
  Transcriber transcriber();

  /** The transcriber under test, over a service that does not work. */
  Transcriber brokenTranscriber();

  /** The words come back, without white space around them, in either language. */
  @Test
  default void writesDownWhatIsSaid() {
    for (Language language : Language.values()) {
      Transcriber.Heard heard = transcriber().hear(EncodedSpeech.of(" " + WORDS + "\n", language));
      assertEquals(WORDS, heard.text());
      assertFalse(heard.model().isBlank());
      assertTrue(heard.tokens().read() >= 0 && heard.tokens().written() >= 0);
    }
  }

  /** Nothing is said to be no speech, and too much is refused before anybody hears it. */
  @Test
  default void keepsToItsBounds() {
    Transcriber.Sound none = InputStream::nullInputStream;
    assertThrows(InvalidInput.class, () -> new Transcriber.Speech(0, Language.DE, none));
    long most = Recording.samples(Transcriber.LONGEST);
    assertEquals(most, new Transcriber.Speech(most, Language.DE, none).samples());
    assertThrows(InvalidInput.class, () -> new Transcriber.Speech(most + 1, Language.DE, none));
  }

  /** Sound that ends before it should is a failure, not a shorter speech. */
  @Test
  default void doesNotTakeHalfOfItForTheWhole() {
    PortException failure = assertThrows(PortException.class, () -> transcriber().hear(new Transcriber.Speech(24_000, Language.EN, InputStream::nullInputStream)));
    assertEquals(PortException.Kind.UNAVAILABLE, failure.kind());
  }

  /** A failure is the port's own, and holds no word of what was said. */
  @Test
  default void failsInItsOwnWords() {
    PortException failure = assertThrows(PortException.class, () -> brokenTranscriber().hear(EncodedSpeech.of("Zwiebelkuchen", Language.DE)));
    assertFalse(String.valueOf(failure.getMessage()).contains("Zwiebelkuchen"));
  }

  /** A file with one voice is one text. */
  @Test
  default void writesDownAFile() {
    Transcriber.HeardFile heard = transcriber().hear(EncodedSpeech.file(Language.DE, true, "A: " + WORDS));
    assertEquals(List.of(new HeardPart(Optional.empty(), WORDS)), heard.parts());
    assertFalse(heard.model().isBlank());
  }

  /** A file that ends before it should is a failure, and so is a service that does not work. */
  @Test
  default void failsWithFilesAsWithSpeech() {
    Transcriber.SoundFile cut = new Transcriber.SoundFile(SoundFormat.OGG, 1_000, Language.EN, true, InputStream::nullInputStream);
    assertEquals(PortException.Kind.UNAVAILABLE, assertThrows(PortException.class, () -> transcriber().hear(cut)).kind());
    PortException failure = assertThrows(PortException.class, () -> brokenTranscriber().hear(EncodedSpeech.file(Language.DE, false, "A: Zwiebelkuchen")));
    assertFalse(String.valueOf(failure.getMessage()).contains("Zwiebelkuchen"));
    assertThrows(InvalidInput.class, () -> new Transcriber.SoundFile(SoundFormat.OGG, Document.MAX_SIZE + 1L, Language.EN, true, InputStream::nullInputStream));
  }
}
