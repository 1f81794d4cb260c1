package org.interviewkit.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP request to one address. Written by hand, because the address that was looked at must be the one that is spoken to: a client that looks the name up again may find
 * another one. Follows no redirection, and reads nothing of the answer but its status.
 */
final class Post {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5][0-9][0-9])( .*)?");
  private static final int LONGEST_LINE = 1_000;

  private final Settings settings;
  private final SSLSocketFactory encryption;

  Post(Settings settings, SSLSocketFactory encryption) {
    this.settings = settings;
    this.encryption = encryption;
  }

  /**
   * Sends a body and gives the answer's status.
   *
   * @throws IOException if none comes in time, the certificate is not good, or what comes is not HTTP
   */
  int send(InetAddress address, Map<String, String> headers, String body) throws IOException {
    int millis = (int) settings.timeout().toMillis();
    try (Socket socket = new Socket()) {
      Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
      CompletableFuture<Void> deadline = CompletableFuture.runAsync(() -> close(socket), later);
      try {
        socket.connect(new InetSocketAddress(address, settings.port()), millis);
        Socket talking = settings.isEncrypted() ? encrypted(socket) : socket;
        talking.getOutputStream().write(request(headers, body));
        talking.getOutputStream().flush();
        return status(talking.getInputStream());
      } finally {
        deadline.cancel(false);
      }
    }
  }

  private Socket encrypted(Socket socket) throws IOException {
    SSLSocket talking = (SSLSocket) encryption.createSocket(socket, settings.url().getHost(), settings.port(), true);
    SSLParameters parameters = talking.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    talking.setSSLParameters(parameters);
    talking.startHandshake();
    return talking;
  }

  private byte[] request(Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String path = settings.url().getRawPath().isEmpty() ? "/" : settings.url().getRawPath();
    String query = settings.url().getRawQuery() == null ? "" : "?" + settings.url().getRawQuery();
    StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + settings.url().getRawAuthority() + "\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Type: application/json\r\nContent-Length: ").append(bytes.length).append("\r\nConnection: close\r\n\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(bytes);
    return request.toByteArray();
  }

  private static int status(InputStream answer) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answer.read(); next != '\n'; next = answer.read()) {
      if (next < 0 || line.length() > LONGEST_LINE) {
        throw new IOException("no HTTP came back");
      }
      line.append((char) next);
    }
    Matcher status = STATUS.matcher(line.toString().stripTrailing());
    if (!status.matches()) {
      throw new IOException("no HTTP came back");
    }
    return Integer.parseInt(status.group(1));
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // whoever waits for it finds it closed
    }
  }
}
