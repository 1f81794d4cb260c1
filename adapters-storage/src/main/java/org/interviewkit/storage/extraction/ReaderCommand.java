package org.interviewkit.storage.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the reading process is started: small, headless, without environment, without a way to look up other machines. */
final class ReaderCommand {

  private final Settings settings;
  private final List<Path> classpath;

  ReaderCommand(Settings settings, List<Path> classpath) {
    this.settings = settings;
    this.classpath = classpath;
  }

  Process start(Path directory) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words()).directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> !name.startsWith("LC_") && !name.equals("LANG") && !name.equalsIgnoreCase("SystemRoot"));
    return builder.start();
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(settings.process().java().toString());
    words.addAll(
        List.of(
            "-Xmx" + settings.process().heapMegabytes() + "m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=.",
            // A look-up in an empty file: no name of another machine can be resolved.
            "-Djdk.net.hosts.file=" + NO_HOSTS,
            "-Djavax.xml.accessExternalDTD=",
            "-Djavax.xml.accessExternalSchema=",
            "-Djavax.xml.accessExternalStylesheet=",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-cp",
            classpath.stream().map(entry -> entry.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator)),
            ReadingProcess.class.getName()));
    words.addAll(settings.limits().arguments());
    words.add(String.valueOf(settings.process().wallTime().toSeconds()));
    return words;
  }

  /** An empty file in the directory of the document. */
  static final String NO_HOSTS = "hosts";
}
