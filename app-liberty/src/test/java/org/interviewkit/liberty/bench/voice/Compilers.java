package org.interviewkit.liberty.bench.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What servers that hold spoken interviews are started with, as {@code ./interviewkit run} does it; or what {@code bench.voice.jvm} says. */
public final class Compilers {

  private Compilers() {}

  /** An environment and what belongs to it. The server must have been assembled. */
  public static Map<String, String> with(Map<String, String> environment) {
    return with(environment, "");
  }

  /** The same with further options of Java. */
  public static Map<String, String> with(Map<String, String> environment, String further) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("JVM_ARGS", System.getProperty("bench.voice.jvm", spoken()) + " " + further);
    all.put("MALLOC_ARENA_MAX", "2");
    return all;
  }

  private static String spoken() {
    Path options = Path.of(System.getProperty("interviewkit.wlp", "target/liberty/wlp"), "usr/servers/interviewkit/spoken.options");
    try (Stream<String> lines = Files.lines(options)) {
      return lines.filter(line -> !line.startsWith("#")).collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
