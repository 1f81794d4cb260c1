package org.interviewkit.openai.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.transcript.Turn;

/** One turn of the interviewer while it is being spoken. */
final class Utterance {

  /** A device says four times a second what it has played; what it says is at most this old. */
  private static final Duration REPORTS = Duration.ofMillis(1_500);

  /** So fast people speak, in milliseconds a character: where the service plays a turn itself, nobody says how long it is. */
  private static final int PACE = 66;

  /** So long a turn that the service plays itself may take beyond its guessed length, before it is believed to be over. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final String item;
  private final String response;
  private final boolean concluding;
  private final boolean aired;
  private final StringBuilder words = new StringBuilder();
  private Optional<Instant> began = Optional.empty();
  private Optional<Duration> played = Optional.empty();
  private long bytes;
  private boolean whole;
  private boolean closing;
  private boolean silent;
  private Instant completed = Instant.MIN;

  /**
   * A turn.
   *
   * @param aired whether the service plays it itself
   */
  Utterance(String item, String response, boolean concluding, boolean aired) {
    this.item = item;
    this.response = response;
    this.concluding = concluding;
    this.aired = aired;
  }

  String item() {
    return item;
  }

  void voice(String audio, Instant now) {
    bytes += Pcm.bytes(audio);
    began = began.or(() -> Optional.of(now).filter(begin -> !aired));
  }

  boolean isOf(String answer) {
    return response.equals(answer);
  }

  /** The service begins to play it. */
  void airs(Instant now) {
    began = Optional.of(now);
  }

  /** The service plays nothing more of it. */
  void silent(Instant now) {
    silent = true;
    played = played.or(() -> began.map(begin -> Duration.between(begin, now)));
  }

  void saying(String more) {
    if (words.length() < Turn.MAX_CONTENT * 2) {
      words.append(more);
    }
  }

  void said(String all) {
    words.setLength(0);
    words.append(all);
  }

  void played(Duration far) {
    played = played.filter(before -> before.compareTo(far) >= 0).or(() -> Optional.of(far));
  }

  /** Everything of it has come. */
  void complete(Instant now) {
    whole = true;
    completed = now;
  }

  boolean isComplete() {
    return whole;
  }

  void close() {
    closing = true;
  }

  boolean isClosing() {
    return closing;
  }

  boolean isConcluding() {
    return concluding;
  }

  Duration length() {
    return aired && bytes == 0 ? Duration.ofMillis((long) words.length() * PACE) : Pcm.duration(bytes);
  }

  /** Whether there is nothing more to be played. A device that has said how far it is, is waited for a little longer. */
  boolean isOver(Instant now) {
    if (!whole) {
      return false;
    }
    if (aired) {
      Duration most = length().multipliedBy(2).plus(GRACE);
      return silent || !now.isBefore(began.map(begin -> begin.plus(most)).orElseGet(() -> completed.plus(REPORTS.multipliedBy(2))));
    }
    boolean told = played.filter(far -> far.plusMillis(60).compareTo(length()) >= 0).isPresent();
    Duration patience = played.isPresent() ? length().plus(REPORTS) : length();
    return told || began.isEmpty() || !now.isBefore(began.get().plus(patience));
  }

  /** How much of it has been heard: what the device says, or else what the time says. */
  Duration heard(Instant now) {
    Duration far = played.orElseGet(() -> began.map(begin -> Duration.between(begin, now)).orElse(Duration.ZERO));
    return far.compareTo(length()) > 0 && !aired ? length() : far;
  }

  /** All its words. */
  String words() {
    return cut(words.toString().strip());
  }

  /** The words of its first part, whole words alone: as many of them as there was time for. */
  String words(Duration far) {
    long all = length().toMillis();
    if (all == 0 || far.toMillis() >= all && whole) {
      return far.isZero() ? "" : words();
    }
    int end = (int) Math.min(words.length(), words.length() * far.toMillis() / all);
    while (end > 0 && end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end--;
    }
    return cut(words.substring(0, end).strip());
  }

  static String cut(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), Turn.MAX_CONTENT));
    text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? ' ' : c)
        .takeWhile(c -> clean.length() < Turn.MAX_CONTENT - 1)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }
}
