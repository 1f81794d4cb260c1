package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** The packages of a folder with a {@code package-lock.json}, as npm installs them. */
public final class NodePackages {

  private NodePackages() {}

  /** Installs exactly these packages, unless they are there already. */
  public static synchronized void install(Path folder) {
    // tests of several processes may want them at once
    try (FileChannel lock = FileChannel.open(folder.resolve("package-lock.json"), StandardOpenOption.WRITE)) {
      lock.lock();
      Path stamp = folder.resolve("node_modules/.installed");
      String wanted = fingerprint(folder);
      if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
        run(folder);
        Files.writeString(stamp, wanted);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while npm installed packages", e);
    }
  }

  private static void run(Path folder) throws IOException, InterruptedException {
    File output = Files.createTempFile("npm", ".txt").toFile();
    ProcessBuilder install = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    Process npm = install.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output).start();
    boolean ended = npm.waitFor(5, TimeUnit.MINUTES);
    npm.destroyForcibly();
    String said = Files.readString(output.toPath());
    Files.delete(output.toPath());
    assertTrue(ended && npm.exitValue() == 0, () -> "npm ci in " + folder + " failed:\n" + said);
  }

  private static String fingerprint(Path folder) throws IOException {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(Files.readAllBytes(folder.resolve("package.json")));
      hash.update(Files.readString(folder.resolve("package-lock.json")).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
