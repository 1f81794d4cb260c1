package org.interviewkit.persistence.postgres.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the programs that are needed, and says which one is missing. PostgreSQL refuses to run as root, so for root they are started as somebody without any right. */
final class Commands {

  private static final int NOBODY = 65_534;

  private Commands() {}

  static boolean areRoots() throws IOException {
    Path probe = Files.createTempFile("interviewkit", "root");
    try {
      return (int) Files.getAttribute(probe, "unix:uid") == 0;
    } finally {
      Files.delete(probe);
    }
  }

  /** One of the computer's own programs. */
  static ProcessBuilder tool(String name, List<String> command) {
    boolean there = Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if (!there) {
      throw new IllegalStateException("the tests start a PostgreSQL of their own and need the program " + name + " for it: install it (Debian: tar, util-linux)");
    }
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** One of PostgreSQL's programs, as somebody it accepts. */
  static ProcessBuilder unprivileged(List<String> command) throws IOException {
    if (!areRoots()) {
      return new ProcessBuilder(command).redirectErrorStream(true);
    }
    List<String> lowered = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    lowered.addAll(command);
    return tool("setpriv", lowered);
  }

  /** Hands a file to whom PostgreSQL runs as. */
  static void handOver(Path path) throws IOException {
    if (areRoots()) {
      Files.setAttribute(path, "unix:uid", NOBODY);
      Files.setAttribute(path, "unix:gid", NOBODY);
    }
  }

  static void awaitSuccess(Process process, String name) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(name + " failed: " + said);
    }
  }
}
