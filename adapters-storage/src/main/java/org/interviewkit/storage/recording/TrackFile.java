package org.interviewkit.storage.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.interviewkit.domain.recording.Recording;

/** One track as a WAV file. Samples are written where they belong; what lies between is silence. The head is right after {@link #end}. For one thread. */
final class TrackFile implements Closeable {

  private static final byte[] SILENCE = new byte[65_536];

  /** Opens a file for writing and reading. */
  interface Opener {
    FileChannel open(Path file) throws IOException;
  }

  static final Opener USUAL = file -> FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private final FileChannel file;
  private long samples;

  TrackFile(Path path, Opener opener) throws IOException {
    file = opener.open(path);
    samples = Math.max(0, (file.size() - Recording.HEAD) / 2);
  }

  /** How many samples it has. */
  long samples() {
    return samples;
  }

  /** Writes samples from a place on, over what was there. */
  void write(long at, byte[] pcm) throws IOException {
    fill(samples, at);
    put(at, ByteBuffer.wrap(pcm));
  }

  /** Makes a part silent; the file grows as far as that. */
  void silence(long from, long to) throws IOException {
    fill(Math.min(from, samples), to);
  }

  /** Gives the file this length, cut off or filled with silence, and a head that says so; it is on disk then. */
  void end(long length) throws IOException {
    fill(samples, length);
    if (length < samples) {
      samples = length;
      file.truncate(byteOf(length));
    }
    head();
    file.force(true);
  }

  private void fill(long from, long to) throws IOException {
    for (long at = from; at < to; at += SILENCE.length / 2) {
      put(at, ByteBuffer.wrap(SILENCE, 0, (int) Math.min(SILENCE.length, (to - at) * 2)));
    }
  }

  private void put(long at, ByteBuffer bytes) throws IOException {
    long place = byteOf(at);
    while (bytes.hasRemaining()) {
      place += file.write(bytes, place);
    }
    samples = Math.max(samples, (place - Recording.HEAD) / 2);
  }

  private void head() throws IOException {
    int bytes = (int) (samples * 2);
    ByteBuffer head = ByteBuffer.allocate(Recording.HEAD).order(ByteOrder.LITTLE_ENDIAN);
    head.put(ascii("RIFF")).putInt(bytes + Recording.HEAD - 8).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    head.putInt(Recording.RATE).putInt(Recording.RATE * 2).putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes).flip();
    long place = 0;
    while (head.hasRemaining()) {
      place += file.write(head, place);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static long byteOf(long sample) {
    return Recording.HEAD + sample * 2;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
