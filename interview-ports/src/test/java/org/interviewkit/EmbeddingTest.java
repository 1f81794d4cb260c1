package org.interviewkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.interviewkit.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program printed in docs/embedding.md is what a stranger will copy, so it is compiled and run as it is printed. */
final class EmbeddingTest {

  private static final Path PAGE = Path.of("..", "docs", "embedding.md");
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void theProgramOnThePageRunsWithTwoJarsAndNothingElse() throws Exception {
    Path source = Files.writeString(folder.resolve("Embedded.java"), program());
    String classPath = location(InterviewSystem.class) + File.pathSeparator + location(Language.class);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int result = compiler.run(null, complaints, complaints, "-Xlint:all", "-Werror", "-proc:none", "-cp", classPath, "-d", folder.toString(), source.toString());
    assertEquals("", complaints.toString(StandardCharsets.UTF_8));
    assertEquals(0, result);

    List<String> printed = run();

    assertEquals(2, printed.size(), printed::toString);
    assertTrue(printed.get(0).startsWith("Interviewer: ") && printed.get(0).contains("AI"), printed::toString);
    assertTrue(printed.get(1).length() > "Interviewer: ".length(), printed::toString);
  }

  private List<String> run() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        PrintStream catcher = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(catcher);
      loader.loadClass("Embedded").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("Interviewer: ")).toList();
  }

  private static String program() throws Exception {
    Matcher block = PROGRAM.matcher(Files.readString(PAGE));
    assertTrue(block.find(), "docs/embedding.md shows no program");
    return block.group(1);
  }

  private static String location(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
