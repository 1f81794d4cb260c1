package org.interviewkit.liberty.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Signal;

/**
 * Tells other servers what was counted here, and has counted here what they tell, so that a limit holds for all of them together. What is counted, addresses among it, goes nowhere
 * as it is: all that is known of it, here as elsewhere, is a code that only servers with the same secret can compute. Safe for use by many threads.
 */
public final class Tally implements Messenger.Listener {

  /** That a signal is about something counted. */
  private static final String COUNTED = "counted";

  private static final int CODE_BYTES = 16;
  private static final int MOST_EARLY = 2_000;

  private final Messenger messenger;
  private final SecretKeySpec secret;
  private final Map<String, Consumer<String>> counters = new ConcurrentHashMap<>();
  private final Deque<Signal> early = new ArrayDeque<>();

  /** Among servers that share a secret; without one, alone. */
  public Tally(Messenger messenger, String secret) {
    this.messenger = messenger;
    this.secret = new SecretKeySpec((secret.isEmpty() ? UUID.randomUUID().toString() : secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    messenger.listen(this);
  }

  /** What is known of a key, in words that say nothing of it. */
  String code(String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return HexFormat.of().formatHex(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)), 0, CODE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /**
   * Has somebody count what other servers tell.
   *
   * @param what which counter, 1–40 small letters and dashes, the same at all servers
   */
  void hear(String what, Consumer<String> counter) {
    counters.put(what, counter);
    List<Signal> before;
    synchronized (early) {
      before = List.copyOf(early);
      early.removeIf(signal -> signal.subject().startsWith(what + ' '));
    }
    before.stream().filter(signal -> signal.subject().startsWith(what + ' ')).forEach(this::on);
  }

  /** Tells other servers. */
  void tell(String what, String code) {
    messenger.tell(new Signal(COUNTED, what + " " + code));
  }

  @Override
  public void on(Signal signal) {
    int space = signal.subject().indexOf(' ');
    if (signal.kind().equals(COUNTED) && space > 0) {
      Optional<Consumer<String>> counter = Optional.ofNullable(counters.get(signal.subject().substring(0, space)));
      counter.ifPresentOrElse(known -> known.accept(signal.subject().substring(space + 1)), () -> keep(signal));
    }
  }

  /** Nobody here has counted any of it yet. */
  private void keep(Signal signal) {
    synchronized (early) {
      early.addLast(signal);
      if (early.size() > MOST_EARLY) {
        early.removeFirst();
      }
    }
  }

  @Override
  public void missed() {
    // a minute later nobody would know any more
  }
}
