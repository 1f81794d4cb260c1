package org.interviewkit.domain.recording;

import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * A part of what was understood of sound.
 *
 * @param voice the name a model gave to whose voice it is, 1–200 characters, the same name for the same voice; empty when it told no voices apart
 * @param text the words. Whatever a model makes of a stranger's voice: data, never instructions
 */
public record HeardPart(Optional<String> voice, String text) {

  /** Checks every bound. */
  public HeardPart {
    voice.ifPresent(name -> Require.text("voice", name, 200));
    Require.present("text", text);
  }
}
