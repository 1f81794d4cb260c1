package org.interviewkit.liberty.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.interviewkit.liberty.process.Invited;

/** What a client must not do. */
enum Mischief {
  ODD_LENGTH("sound of an odd length", text("AA==")),
  NO_BASE64("sound that is no base64", text("AAAA\\nAAAA")),
  WRONG_RATE("sound of 16 kHz", client -> client.text("{\"type\":\"audio\",\"rate\":16000,\"audio\":\"" + "A".repeat(2_560) + "\"}")),
  TOO_FAST("sound much faster than it can be spoken", text("A".repeat(2_560))),
  PINGS("a thousand pings a second", client -> client.text("{\"type\":\"ping\",\"id\":\"p\"}")),
  KNOCKS("a thousand pings of the connection a second", client -> client.socket.sendPing(ByteBuffer.allocate(4)).join()),
  HUGE("a message of 5 MB", text("A".repeat(5 * 1_048_576))),
  BINARY("bytes where text is due", client -> client.socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join());

  /** One message. */
  private interface Message {
    void to(Client client);
  }

  private final String says;
  private final Message message;

  Mischief(String says, Message message) {
    this.says = says;
    this.message = message;
  }

  private static Message text(String audio) {
    return client -> client.text("{\"type\":\"audio\",\"audio\":\"" + audio + "\"}");
  }

  /** In words. */
  String says() {
    return says;
  }

  /** Begins: so many clients send it again and again, and come back when they were sent away. */
  Makers begin(Product product, int clients) {
    return new Makers(this, product, clients);
  }

  /** Those who do it. */
  static final class Makers implements AutoCloseable {

    /** Far more than a device may send, and not so much that the harness has no time left. */
    private static final Duration PACE = Duration.ofMillis(1);

    /** Whoever was sent away has to ask for a ticket, of which there are so many a minute. */
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final List<Thread> threads = new ArrayList<>();
    private final LongAdder sent = new LongAdder();
    private final Map<Integer, AtomicLong> codes = new ConcurrentSkipListMap<>();
    private volatile boolean over;

    private Makers(Mischief mischief, Product product, int clients) {
      for (Invited invited : product.invite(clients)) {
        Supplier<URI> entrance = product.entrance(invited);
        threads.add(Thread.ofPlatform().daemon().start(() -> go(mischief, entrance)));
      }
    }

    private void go(Mischief mischief, Supplier<URI> entrance) {
      while (!over) {
        try (Client client = new Client(entrance.get(), this)) {
          while (!over && !client.closed) {
            mischief.message.to(client);
            sent.increment();
            VoiceBenchmark.rest(PACE);
          }
        } catch (CompletionException | IllegalStateException | AssertionError gone) {
          // sent away in the middle of a message, or not let in so soon
        }
        VoiceBenchmark.rest(BETWEEN);
      }
    }

    private void closed(int code) {
      codes.computeIfAbsent(code, other -> new AtomicLong()).incrementAndGet();
    }

    /** How many messages went out, and how often which code of a close came. */
    String seen() {
      return sent.sum() + " messages, closes " + new TreeMap<>(codes);
    }

    @Override
    public void close() {
      over = true;
      for (Thread thread : threads) {
        try {
          thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /** One connection. */
  private static final class Client implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Makers makers;
    private final WebSocket socket;
    private volatile boolean closed;

    Client(URI seat, Makers makers) {
      this.makers = makers;
      this.socket = HTTP.newWebSocketBuilder().buildAsync(seat, this).orTimeout(20, TimeUnit.SECONDS).join();
    }

    void text(String text) {
      socket.sendText(text, true).orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed = true;
      makers.closed(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed = true;
    }

    @Override
    public void close() {
      socket.abort();
    }
  }
}
