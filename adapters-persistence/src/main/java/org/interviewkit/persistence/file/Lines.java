package org.interviewkit.persistence.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/**
 * A file to which lines are only appended, each with the checksum of its text: eight hexadecimal digits, a blank, the text. A last line that is not whole was being
 * written when the process or the power ended, so nobody was told that it is there: it is cut off at the next append. One that is not whole before the last is damage.
 * Not safe for threads.
 */
final class Lines {

  private final Path file;

  /** Length of the part that holds whole lines; negative while it is not known. */
  private long whole = -1;

  Lines(Path file) {
    this.file = file;
  }

  /** Appends a line; it is on disk when this returns. Gives where it begins. When this fails the file is as before. */
  long append(String text) {
    if (whole < 0) {
      read();
    }
    long start = whole;
    Disk.trying(
        file,
        () -> {
          boolean isNew = !Files.exists(file);
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
            channel.position(whole);
            write(channel, line(text));
          }
          if (isNew) {
            Disk.forceNames(file.getParent());
          }
          return true;
        });
    return start;
  }

  /** A text as a line of such a file. */
  static String line(String text) {
    return checksum(text) + " " + text + "\n";
  }

  /** How many bytes the line of a text takes. */
  static long length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + 10L;
  }

  /**
   * The texts of some lines, read from the file as it is now. They end before the first line that is not whole.
   *
   * @param start where a line begins
   * @param passed how many lines to pass over from there
   * @param limit how many to read after them
   */
  List<String> read(long start, int passed, int limit) {
    return Disk.trying(
        file,
        () -> {
          List<String> texts = new ArrayList<>();
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
              BufferedReader reader = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel.position(start)), StandardCharsets.UTF_8))) {
            for (int i = 0; i < passed + limit; i++) {
              Optional<String> line = Optional.ofNullable(reader.readLine()).filter(Lines::isWhole);
              if (line.isEmpty()) {
                return texts;
              }
              if (i >= passed) {
                texts.add(line.get().substring(9));
              }
            }
          } catch (NoSuchFileException e) {
            return texts;
          }
          return texts;
        });
  }

  /** The texts of all whole lines. */
  List<String> read() {
    byte[] bytes = Disk.trying(file, this::bytes);
    List<String> texts = new ArrayList<>();
    int start = 0;
    for (int end = start; end < bytes.length; end++) {
      if (bytes[end] == '\n') {
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (!isWhole(line)) {
          refuseDamage(bytes, end);
          break;
        }
        texts.add(line.substring(9));
        start = end + 1;
      }
    }
    whole = start;
    return texts;
  }

  private void write(FileChannel channel, String line) throws IOException {
    long before = whole;
    whole = -1;
    try {
      Disk.writeAll(channel, line);
      channel.force(true);
      whole = channel.position();
    } catch (IOException e) {
      channel.truncate(before);
      whole = before;
      throw e;
    }
  }

  private byte[] bytes() throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private void refuseDamage(byte[] bytes, int end) {
    if (end != bytes.length - 1) {
      throw new PortException(Kind.MALFORMED, "file " + file + " is damaged before its last line");
    }
  }

  private static boolean isWhole(String line) {
    return line.length() > 9 && line.charAt(8) == ' ' && checksum(line.substring(9)).equals(line.substring(0, 8));
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", sum.getValue());
  }
}
