package org.interviewkit.contract;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server that others wrote, on the loopback: one of the programs in {@code build/peers}, run by Node. It ends with this process at the latest. */
public final class ForeignServer implements AutoCloseable {

  private final Process process;
  private final URI base;

  private ForeignServer(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /** Starts a program, and waits until it says where it listens. */
  public static ForeignServer start(String program, Map<String, String> environment) {
    Path folder = folder();
    NodePackages.install(folder);
    try {
      File complaints = Files.createTempFile("foreign", ".txt").toFile();
      complaints.deleteOnExit();
      ProcessBuilder node = new ProcessBuilder("node", program).directory(folder.toFile()).redirectError(complaints);
      node.environment().putAll(environment);
      Process process = node.start();
      BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String address = said.readLine();
      if (address == null) {
        throw new AssertionError(program + " did not start:\n" + Files.readString(complaints.toPath()));
      }
      return new ForeignServer(process, URI.create(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public URI at(String path) {
    return URI.create(base + path);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Tests run in the folder of their module, which is in that of the whole. */
  private static Path folder() {
    Path folder = Path.of("build/peers").toAbsolutePath();
    return Files.isDirectory(folder) ? folder : Path.of("../build/peers").toAbsolutePath().normalize();
  }
}
