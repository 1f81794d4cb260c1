package org.interviewkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Transcriber;

/** Understands {@link EncodedSpeech}, and fails as often as it is told to. */
public final class ScriptedTranscriber implements Transcriber {

  /** What it heard so far. */
  public final List<Speech> asked = new CopyOnWriteArrayList<>();

  private volatile PortException.Kind failure = PortException.Kind.UNAVAILABLE;
  private volatile int failures;

  /** Fails so many times from now on. */
  public ScriptedTranscriber failing(int times, PortException.Kind kind) {
    failures = times;
    failure = kind;
    return this;
  }

  @Override
  public Heard hear(Speech speech) {
    asked.add(speech);
    if (failures > 0) {
      failures--;
      throw new PortException(failure, "scripted");
    }
    int bytes = Math.toIntExact(speech.samples() * 2);
    try (InputStream sound = speech.sound().open()) {
      byte[] all = sound.readNBytes(bytes);
      if (all.length < bytes) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "the sound ends early");
      }
      return new Heard(EncodedSpeech.words(all).strip(), "scripted-ears", new Reasoner.Tokens(7, 3));
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the sound cannot be read", e);
    }
  }

  /** Files it heard so far. */
  public final List<SoundFile> heard = new CopyOnWriteArrayList<>();

  /** A file holds its words as UTF-8; {@code A:} and {@code B:} at the beginning of a line say whose voice it is, and are told apart where there are several. */
  @Override
  public HeardFile hear(SoundFile file) {
    heard.add(file);
    if (failures > 0) {
      failures--;
      throw new PortException(failure, "scripted");
    }
    try (InputStream sound = file.sound().open()) {
      byte[] all = sound.readNBytes(Math.toIntExact(file.bytes()));
      if (all.length < file.bytes()) {
        throw new PortException(PortException.Kind.UNAVAILABLE, "the sound ends early");
      }
      return new HeardFile(EncodedSpeech.parts(all, file.single()), "scripted-ears", new Reasoner.Tokens(7, 3));
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the sound cannot be read", e);
    }
  }
}
