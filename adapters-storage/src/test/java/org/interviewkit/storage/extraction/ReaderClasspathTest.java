package org.interviewkit.storage.extraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReaderClasspathTest {

  @TempDir Path directory;

  @Test
  void findsEveryLibraryThatIsNeededAndCopiesNone() {
    List<Path> found = new ReaderClasspath(directory.resolve("lib")).find();
    for (String name : List.of("pdfbox-3", "pdfbox-io", "fontbox", "poi-5", "poi-ooxml", "commons-logging", "commons-io", "commons-compress", "log4j-api")) {
      assertEquals(1, found.stream().filter(entry -> entry.getFileName().toString().startsWith(name)).count(), name);
    }
    assertTrue(Files.notExists(directory.resolve("lib")));
  }

  @Test
  void takesJarsWhereTheyAreHoweverAServerNamesThem() throws IOException {
    Path jar = Files.createFile(directory.resolve("a b.jar"));
    ReaderClasspath classpath = new ReaderClasspath(directory.resolve("lib"));
    String place = jar.toUri().toString();
    assertEquals(Optional.of(jar), classpath.entry(place));
    assertEquals(Optional.of(jar), classpath.entry("jar:" + place + "!/"));
    assertEquals(Optional.of(jar), classpath.entry("wsjar:" + place + "!/"));
    assertEquals(Optional.of(jar), classpath.entry(place.replace("%20", " ")));
    assertEquals(Optional.empty(), classpath.entry("file:/nowhere/a.jar"));
    assertEquals(Optional.empty(), classpath.entry("vfs:/content/app.war/WEB-INF/lib/a.jar"));
  }

  @Test
  void copiesAJarOutOfAWarOnce() throws IOException {
    Path war = directory.resolve("app.war");
    byte[] jar = "the jar".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("WEB-INF/lib/a.jar"));
      zip.write(jar);
    }
    ReaderClasspath classpath = new ReaderClasspath(directory.resolve("lib"));
    Path copy = classpath.entry("wsjar:" + war.toUri() + "!/WEB-INF/lib/a.jar!/").orElseThrow();
    assertArrayEquals(jar, Files.readAllBytes(copy));
    assertEquals(Optional.of(copy), classpath.entry("jar:" + war.toUri() + "!/WEB-INF/lib/a.jar"));
    assertEquals(Optional.empty(), classpath.entry("jar:" + war.toUri() + "!/WEB-INF/lib/absent.jar!/"));
    try (Stream<Path> copies = Files.list(directory.resolve("lib"))) {
      assertEquals(List.of(copy), copies.toList());
    }
  }
}
