package org.interviewkit.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.interviewkit.contract.AnnouncerContract;
import org.interviewkit.domain.event.InterviewEvent;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebhookAnnouncerTest implements AnnouncerContract {

  /** From the example of the Standard Webhooks specification. */
  private static final String EXAMPLE_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_269_600), ZoneOffset.UTC);
  private static final char[] PASSWORD = "only-for-this-test-run".toCharArray();

  @TempDir Path directory;
  private Receiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = Receiver.started();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Override
  public Announcer announcer() {
    return announcer(receiver.at("http", "127.0.0.1", "/hooks?from=interviews"), Settings.Reach.ANYWHERE);
  }

  @Override
  public List<String> taken() {
    return receiver.ids();
  }

  @Test
  void signsAsTheSpecificationsExampleIsSigned() {
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Secret.of(EXAMPLE_SECRET).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"));
  }

  @Test
  void sendsWhatHappenedToWhichInterviewAndNothingElse() {
    InterviewEvent event = AnnouncerContract.event("one");
    announcer().announce(event);
    Receiver.Call call = receiver.calls.get(0);
    assertEquals("POST /hooks?from=interviews", call.line());
    assertEquals(
        "{\"type\":\"interview.completed\",\"timestamp\":\"" + event.id().at() + "\",\"data\":{\"interview_id\":\"" + event.id().interview() + "\",\"role_id\":\""
            + event.role() + "\",\"candidate_id\":\"" + event.candidate() + "\",\"status\":\"completed\",\"end_reason\":\"finished\",\"started_at\":\""
            + event.startedAt().orElseThrow() + "\",\"ended_at\":\"" + event.endedAt().orElseThrow() + "\"}}",
        call.body());
    String signature = Secret.of(EXAMPLE_SECRET).sign(event.id().toString(), 1_795_269_600, call.body());
    assertEquals(
        Map.of(
            "webhook-id", event.id().toString(),
            "webhook-timestamp", "1795269600",
            "webhook-signature", signature,
            "content-type", "application/json",
            "host", receiver.at("http", "127.0.0.1", "").getAuthority()),
        call.headers());
  }

  @Test
  void signsWithBothSecretsWhileOneTakesTheOthersPlace() {
    Secret next = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
    Settings both =
        new Settings(receiver.at("http", "127.0.0.1", "/"), List.of(Secret.of(EXAMPLE_SECRET), next), Settings.Reach.ANYWHERE, Duration.ofSeconds(5));
    new WebhookAnnouncer(both, CLOCK).announce(AnnouncerContract.event("one"));
    Receiver.Call call = receiver.calls.get(0);
    String id = call.headers().get("webhook-id");
    assertEquals(
        Secret.of(EXAMPLE_SECRET).sign(id, 1_795_269_600, call.body()) + " " + next.sign(id, 1_795_269_600, call.body()), call.headers().get("webhook-signature"));
  }

  @Test
  void takesOnlyA2xxForAnAnswerAndFollowsNobodyElsewhere() {
    for (int status : List.of(301, 302, 307, 400, 401, 404, 429, 500, 503)) {
      receiver.answer(status);
      PortException failure = assertThrows(PortException.class, () -> announcer().announce(AnnouncerContract.event("one")));
      assertEquals(Kind.UNAVAILABLE + ": the receiver of events answered " + status, failure.kind() + ": " + failure.getMessage());
    }
    receiver.answer(410);
    assertEquals(Kind.REFUSED, failure(receiver.at("http", "127.0.0.1", "/"), Settings.Reach.ANYWHERE).kind());
    assertEquals(10, receiver.calls.size());
  }

  @Test
  void tellsNoPrivateAddress() {
    for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "[fd00::1]", "[fe80::1]")) {
      PortException failure = failure(receiver.at("https", host, "/"), Settings.Reach.INTERNET);
      assertEquals(Kind.REFUSED, failure.kind(), host);
      assertFalse(failure.getMessage().contains(host), host);
    }
    assertEquals(List.of(), receiver.calls);
  }

  @Test
  void tellsAddressesOfTheInternetFromOthers() throws IOException {
    for (String internet : List.of("8.8.8.8", "100.63.0.1", "100.128.0.1", "172.32.0.1", "192.1.0.1", "198.20.0.1", "223.255.255.1", "2a00:1450:4001:81b::200e")) {
      assertTrue(Addresses.isOfTheInternet(InetAddress.getByName(internet)), internet);
    }
    for (String other :
        List.of("0.1.2.3", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "64:ff9b::a00:1",
            "2001::1", "2001:db8::1", "2002:a00:1::1", "fc00::1", "ff02::1", "fec0::1")) {
      assertFalse(Addresses.isOfTheInternet(InetAddress.getByName(other)), other);
    }
  }

  @Test
  void doesNotWaitForeverAndTakesNothingButHttp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings soon = new Settings(URI.create("http://127.0.0.1:" + silent.getLocalPort()), List.of(Secret.of(EXAMPLE_SECRET)), Settings.Reach.ANYWHERE, Duration.ofSeconds(1));
      PortException late = assertThrows(PortException.class, () -> new WebhookAnnouncer(soon, CLOCK).announce(AnnouncerContract.event("one")));
      assertEquals(Kind.UNAVAILABLE, late.kind());
    }
    try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread talking =
          Thread.startVirtualThread(
              () -> {
                try (java.net.Socket caller = rude.accept()) {
                  caller.getInputStream().read();
                  caller.getOutputStream().write("x".repeat(5_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  // the caller hangs up
                }
              });
      assertEquals(Kind.UNAVAILABLE, failure(URI.create("http://127.0.0.1:" + rude.getLocalPort()), Settings.Reach.ANYWHERE).kind());
      talking.join();
    }
    assertEquals(Kind.UNAVAILABLE, failure(URI.create("http://127.0.0.1:9"), Settings.Reach.ANYWHERE).kind());
  }

  @Test
  void tellsOnlyWhoShowsACertificateForItsName() throws Exception {
    KeyStore keys = keyStore();
    SSLContext theirs = SSLContext.getInstance("TLS");
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    theirs.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    try (Receiver encrypted = Receiver.encrypted(theirs)) {
      announcer(encrypted.at("https", "localhost", "/"), Optional.of(theirs.getSocketFactory())).announce(AnnouncerContract.event("one"));
      assertEquals(1, encrypted.calls.size());
      Announcer byAnotherName = announcer(encrypted.at("https", "127.0.0.1", "/"), Optional.of(theirs.getSocketFactory()));
      Announcer withoutTrust = announcer(encrypted.at("https", "localhost", "/"), Optional.empty());
      for (Announcer each : List.of(byAnotherName, withoutTrust)) {
        PortException failure = assertThrows(PortException.class, () -> each.announce(AnnouncerContract.event("one")));
        assertEquals(Kind.UNAVAILABLE + ": the receiver of events shows no certificate that can be trusted", failure.kind() + ": " + failure.getMessage());
      }
      assertEquals(1, encrypted.calls.size());
    }
  }

  private PortException failure(URI url, Settings.Reach reach) {
    return assertThrows(PortException.class, () -> announcer(url, reach).announce(AnnouncerContract.event("one")));
  }

  private static Announcer announcer(URI url, Settings.Reach reach) {
    return new WebhookAnnouncer(settings(url, reach), CLOCK);
  }

  private static Announcer announcer(URI url, Optional<SSLSocketFactory> encryption) {
    Settings settings = settings(url, Settings.Reach.ANYWHERE);
    return encryption.map(factory -> new WebhookAnnouncer(settings, CLOCK, factory)).orElseGet(() -> new WebhookAnnouncer(settings, CLOCK));
  }

  private static Settings settings(URI url, Settings.Reach reach) {
    return new Settings(url, List.of(Secret.of(EXAMPLE_SECRET)), reach, Duration.ofSeconds(5));
  }

  /** A key of its own with a certificate for localhost, made by the JDK's tool. */
  private KeyStore keyStore() throws Exception {
    Path file = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "receiver", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0, said);
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }
}
