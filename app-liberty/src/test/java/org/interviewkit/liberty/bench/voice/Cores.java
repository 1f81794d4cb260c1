package org.interviewkit.liberty.bench.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Gives what is measured a core of its own, and what measures another one: then the figures are those of one core. Without a second core, or {@code taskset}, everything
 * stays as it is.
 */
public final class Cores {

  private static final int COUNT = Runtime.getRuntime().availableProcessors();
  private static final double TICKS_PER_SECOND = 100;

  private Cores() {}

  /** Whether the figures are those of one core. */
  public static boolean canBeShared() {
    return COUNT > 1 && Files.isExecutable(Path.of("/usr/bin/taskset"));
  }

  /** The measured process on the first core, this one on the last. */
  public static void part(OptionalLong measured) {
    measured.ifPresent(pid -> pin(pid, "0"));
    pin(ProcessHandle.current().pid(), Integer.toString(COUNT - 1));
  }

  /** This process anywhere again: what it starts now may go anywhere. */
  public static void unite() {
    pin(ProcessHandle.current().pid(), "0-" + (COUNT - 1));
  }

  private static void pin(long pid, String cores) {
    if (!canBeShared()) {
      return;
    }
    try {
      ProcessBuilder taskset = new ProcessBuilder(List.of("taskset", "-a", "-c", "-p", cores, Long.toString(pid)));
      taskset.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a process has computed so far, in seconds. */
  public static double seconds(long pid) {
    String stat = read("/proc/" + pid + "/stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  /** What the whole machine has computed so far, in seconds. */
  public static double allSeconds() {
    String[] fields = read("/proc/stat").lines().findFirst().orElseThrow().split(" +");
    return (Long.parseLong(fields[1]) + Long.parseLong(fields[2]) + Long.parseLong(fields[3]) + Long.parseLong(fields[6]) + Long.parseLong(fields[7])) / TICKS_PER_SECOND;
  }

  /** What a process keeps in memory, in MB. */
  public static long megabytes(long pid) {
    return read("/proc/" + pid + "/status").lines().filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024).sum();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
