package org.interviewkit.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.interviewkit.domain.event.InterviewEvent;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/**
 * Tells one receiver by HTTP requests, each signed with what both know. The header {@code webhook-id} is the event's, {@code webhook-timestamp} the moment of sending in seconds
 * since 1970, {@code webhook-signature} one {@code v1,…} for each secret: HMAC-SHA256, in base64, of id, timestamp and body, joined by dots.
 */
public final class WebhookAnnouncer implements Announcer {

  private final Settings settings;
  private final Clock clock;
  private final Post post;

  /** An announcer; nothing is sent yet. */
  public WebhookAnnouncer(Settings settings, Clock clock) {
    this(settings, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  WebhookAnnouncer(Settings settings, Clock clock, SSLSocketFactory encryption) {
    this.settings = settings;
    this.clock = clock;
    this.post = new Post(settings, encryption);
  }

  @Override
  public boolean isListenedTo() {
    return true;
  }

  @Override
  public void announce(InterviewEvent event) {
    InetAddress address = address();
    String body = Payload.of(event);
    int status;
    try {
      status = post.send(address, headers(event.id().toString(), body), body);
    } catch (SSLException e) {
      throw new PortException(Kind.UNAVAILABLE, "the receiver of events shows no certificate that can be trusted");
    } catch (IOException e) {
      throw new PortException(Kind.UNAVAILABLE, "the receiver of events does not answer");
    }
    if (status == 410) {
      throw new PortException(Kind.REFUSED, "the receiver of events wants to hear no more (410)");
    }
    if (status / 100 != 2) {
      throw new PortException(Kind.UNAVAILABLE, "the receiver of events answered " + status);
    }
  }

  private Map<String, String> headers(String id, String body) {
    long second = clock.instant().getEpochSecond();
    Map<String, String> headers = new TreeMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(second));
    headers.put("webhook-signature", settings.secrets().stream().map(secret -> secret.sign(id, second, body)).collect(Collectors.joining(" ")));
    return headers;
  }

  /** One address, looked at and then spoken to. A name with a single private address among its addresses is not told at all. */
  private InetAddress address() {
    try {
      InetAddress[] addresses = InetAddress.getAllByName(settings.url().getHost());
      if (settings.reach() == Settings.Reach.INTERNET && !Arrays.stream(addresses).allMatch(Addresses::isOfTheInternet)) {
        throw new PortException(Kind.REFUSED, "the receiver of events has an address of a private network or of this machine: such ones may not be told");
      }
      return addresses[0];
    } catch (UnknownHostException e) {
      throw new PortException(Kind.UNAVAILABLE, "the receiver of events has no address");
    }
  }
}
