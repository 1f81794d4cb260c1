package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

  private static final Pattern ROW = Pattern.compile("^\\| `(interview\\.[a-z0-9.]+)` \\|", Pattern.MULTILINE);
  private static final Pattern VARIABLE = Pattern.compile("<variable name=\"(interview\\.[a-z0-9.]+)\"");

  private static String read(String path) throws IOException {
    return Files.readString(Path.of(path));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void describesEveryKeyAndNoOther() throws IOException {
    Set<String> inCode =
        Stream.concat(
                Arrays.stream(Keys.values()).map(Keys::key), matches(VARIABLE, read("src/main/liberty/config/server.xml")).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inCode, matches(ROW, read("../docs/configuration.md")));
  }

  @Test
  void describesEveryDefaultAndAlias() throws IOException {
    String page = read("../docs/configuration.md");
    for (Keys key : Keys.values()) {
      String row = page.lines().filter(line -> line.startsWith("| `" + key.key() + "` |")).findFirst().orElseThrow();
      assertTrue(row.contains("`" + key.fallback() + "`") || key.fallback().isEmpty(), key + ": the default " + key.fallback() + " is not in the row");
      key.aliases().forEach(alias -> assertTrue(row.contains("`" + alias + "`"), key + ": the alias " + alias + " is not in the row"));
    }
  }
}
