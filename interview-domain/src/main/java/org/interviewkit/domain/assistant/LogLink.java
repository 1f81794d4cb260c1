package org.interviewkit.domain.assistant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * An entry of the log in its place in the chain. Its hash is the SHA-256 of these lines in UTF-8, joined by line feeds, the last of which may hold line breaks of its
 * own:
 *
 * <ol>
 *   <li>{@code interviewkit-log-1}
 *   <li>the number, in decimal digits
 *   <li>the hash of the entry before, 64 lower-case hexadecimal digits; 64 zeros for the first entry
 *   <li>the identifier
 *   <li>when it happened, as {@link java.time.Instant#toString()} has it, for example {@code 2026-11-21T09:15:30.123456Z}
 *   <li>the kind, for example {@code MESSAGE_ANSWERED}
 *   <li>the conversation, for example {@code sess_…}, or nothing
 *   <li>the intent, for example {@code KNOWLEDGE}, or nothing
 *   <li>the address, or nothing
 *   <li>the detail
 * </ol>
 *
 * @param number its place, from 1 without gaps
 * @param entry what happened
 * @param hash what ties it to all entries before, 64 lower-case hexadecimal digits
 */
public record LogLink(long number, LogEntry entry, String hash) {

  private static final String FORM = "interviewkit-log-1";

  /** Checks presence. */
  public LogLink {
    if (number < 1) {
      throw new InvalidInput("number", "number " + number + ": allowed from 1");
    }
    Require.present("entry", entry);
    Require.text("hash", hash, 64);
  }

  /** The entry as the next one of a chain. */
  public static LogLink after(LogHead before, LogEntry entry) {
    long number = before.number() + 1;
    return new LogLink(number, entry, hash(number, before.hash(), entry));
  }

  /** Whether this is the next entry of a chain, unchanged. */
  public boolean follows(LogHead before) {
    return number == before.number() + 1 && hash.equals(hash(number, before.hash(), entry));
  }

  /** The chain as it reaches to here. */
  public LogHead head() {
    return new LogHead(number, hash);
  }

  private static String hash(long number, String before, LogEntry entry) {
    String form =
        String.join(
            "\n",
            FORM,
            Long.toString(number),
            before,
            entry.id().toString(),
            entry.at().toString(),
            entry.kind().name(),
            entry.thread().map(ThreadId::toString).orElse(""),
            entry.intent().map(Intent::name).orElse(""),
            entry.address().orElse(""),
            entry.detail());
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
