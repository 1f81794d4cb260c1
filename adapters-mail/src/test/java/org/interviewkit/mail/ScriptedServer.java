package org.interviewkit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on a free loopback port that takes everything, but for the commands it was told to answer otherwise. */
final class ScriptedServer implements AutoCloseable {

  /** An answer that never comes. */
  static final String SILENCE = "";

  /** The connection breaks. */
  static final String BREAK = "break";

  private final ServerSocket listening;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<SSLContext> tls;

  private ScriptedServer(List<SSLContext> tls) {
    try {
      this.tls = tls;
      listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
      Thread.ofVirtual().start(this::listen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ScriptedServer plain() {
    return new ScriptedServer(List.of());
  }

  static ScriptedServer withStartTls(SSLContext tls) {
    return new ScriptedServer(List.of(tls));
  }

  /** Answers a command, or {@code .} for the end of a letter, with this from now on. */
  ScriptedServer answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The lines it heard; {@code (tls)} stands where they began to be encrypted. */
  List<String> heard() {
    return heard;
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket accepted) {
    try (accepted) {
      Socket socket = accepted;
      say(socket, answers.getOrDefault("connect", "220 scripted"));
      BufferedReader lines = reader(socket);
      boolean letter = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.add(line);
        if (letter && !line.equals(".")) {
          continue;
        }
        String command = letter ? "." : line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
        letter = command.equals("DATA") && !answers.containsKey("DATA");
        String answer = answers.getOrDefault(command, usual(command, socket));
        if (answer.equals(BREAK)) {
          return;
        }
        say(socket, answer);
        if (command.equals("STARTTLS") && answer.startsWith("220")) {
          socket = encrypted(socket);
          lines = reader(socket);
        }
      }
    } catch (IOException e) {
      heard.add("(" + e.getClass().getSimpleName() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String usual(String command, Socket socket) {
    return switch (command) {
      case "EHLO" -> tls.isEmpty() || socket instanceof SSLSocket ? "250-scripted\r\n250 AUTH PLAIN" : "250-scripted\r\n250 STARTTLS";
      case "STARTTLS" -> "220 go on";
      case "AUTH" -> "235 welcome";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private Socket encrypted(Socket socket) throws IOException {
    SSLSocket encrypted = (SSLSocket) tls.get(0).getSocketFactory().createSocket(socket, null, socket.getPort(), false);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    heard.add("(tls)");
    return encrypted;
  }

  private void say(Socket socket, String answer) throws IOException, InterruptedException {
    if (answer.equals(SILENCE)) {
      closed.await();
    }
    socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
  }
}
