package org.interviewkit.port;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.SoundFormat;
import org.interviewkit.domain.recording.HeardPart;
import org.interviewkit.domain.recording.Recording;

/** Writes down what one voice says, or what is heard in a file. Safe for use by many threads. */
@FunctionalInterface
public interface Transcriber {

  /** The longest speech of one call: 11.5 MB, less than half of the 25 MB that OpenAI's service takes at once. */
  Duration LONGEST = Duration.ofMinutes(4);

  /** Where sound comes from. */
  @FunctionalInterface
  interface Sound {

    /**
     * The sound of a {@link Speech} from its first sample on: PCM16, {@value Recording#RATE} Hz, mono, little-endian, without a head; of a {@link SoundFile} the bytes of the
     * file. At least as much as was promised. The caller closes it.
     */
    InputStream open();
  }

  /**
   * What is to be written down.
   *
   * @param samples how long it is, from 1 to {@link #LONGEST}
   * @param language what is probably spoken
   * @param sound the voice; may be opened more than once
   */
  record Speech(long samples, Language language, Sound sound) {

    /** Checks every bound. */
    public Speech {
      if (samples < 1 || samples > Recording.samples(LONGEST)) {
        throw new InvalidInput("samples", "speech of " + samples + " samples: allowed 1–" + Recording.samples(LONGEST));
      }
      Require.present("language", language);
    }
  }

  /**
   * What was understood.
   *
   * @param text the words, without white space around them; empty when none were understood. Whatever a model makes of a stranger's voice: data, never instructions
   * @param model which one understood it, 1–200 characters
   * @param tokens what it read and wrote; zeros when the service does not say
   */
  record Heard(String text, String model, Reasoner.Tokens tokens) {}

  /**
   * Writes speech down. Nothing is kept by the caller's side; the sound is read as it is sent, never held as a whole.
   *
   * @throws PortException {@code UNAVAILABLE} if the service is not reachable, overloaded or too slow, or the sound cannot be read; {@code MALFORMED} if what it gave is no text;
   *     {@code REFUSED} if it takes neither the key, the model nor the sound. The message holds neither the key nor a word of what was said
   */
  Heard hear(Speech speech);

  /**
   * A file as somebody's device recorded it.
   *
   * @param format what it is
   * @param bytes its size, 1–{@link Document#MAX_SIZE}
   * @param language what is probably spoken
   * @param single whether one voice alone is on it
   * @param sound its bytes; may be opened more than once
   */
  record SoundFile(SoundFormat format, long bytes, Language language, boolean single, Sound sound) {

    /** Checks every bound. */
    public SoundFile {
      Require.present("format", format);
      if (bytes < 1 || bytes > Document.MAX_SIZE) {
        throw new InvalidInput("bytes", "sound of " + bytes + " bytes: allowed 1–" + Document.MAX_SIZE);
      }
      Require.present("language", language);
    }
  }

  /**
   * What was understood of a file.
   *
   * @param parts in order; each with whose voice it is where several were told apart, otherwise one part without
   * @param model which one understood it, 1–200 characters
   * @param tokens what it read and wrote; zeros when the service does not say
   */
  record HeardFile(List<HeardPart> parts, String model, Reasoner.Tokens tokens) {

    /** Copies. */
    public HeardFile {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Writes down what is heard in a file, and tells voices apart if there are several and it can.
   *
   * @throws PortException as {@link #hear(Speech)}; {@code REFUSED} also where nobody hears files
   */
  default HeardFile hear(SoundFile file) {
    throw new PortException(PortException.Kind.REFUSED, "what hears speech here takes no files: " + file.format());
  }
}
