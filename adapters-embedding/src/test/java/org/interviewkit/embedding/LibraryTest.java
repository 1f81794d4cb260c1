package org.interviewkit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a server sees it: ONNX Runtime and the model are not on its class path, but in a folder beside it. */
final class LibraryTest {

  @TempDir private Path folder;

  @Test
  void loadsTheLibraryAndTheModelFromTheirFolder() throws Exception {
    for (Path jar : classPath().stream().filter(LibraryTest::isLibrary).toList()) {
      Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
    }
    assertEquals("all-minilm-l6-v2-q 384", run());
  }

  @Test
  void saysThatTheLibraryIsMissing() throws Exception {
    assertEquals("tokenizer.json cannot be used: the English model is not there: all-minilm-l6-v2-q-tokenizer.json", run());
    for (Path jar : classPath().stream().filter(jar -> jar.toString().contains("minilm")).toList()) {
      Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
    }
    assertEquals("ONNX Runtime cannot be loaded from " + folder + ": NoClassDefFoundError", run());
  }

  /** What the program below finds when it is run in an application without the library. */
  private Object run() throws Exception {
    try (URLClassLoader application = application()) {
      assertThrows(ClassNotFoundException.class, () -> application.loadClass("ai.onnxruntime.OrtEnvironment"));
      Method program = application.loadClass(LibraryTest.class.getName()).getDeclaredMethod("program", Path.class);
      program.setAccessible(true);
      return program.invoke(null, folder);
    }
  }

  /** Run in the application. */
  static String program(Path library) {
    try (LocalEmbedder embedder = new LocalEmbedder(new Settings(Optional.empty(), Optional.empty(), 1, Optional.of(library)))) {
      return embedder.model() + " " + embedder.embed(List.of("Grüße")).get(0).length;
    } catch (PortException e) {
      return e.getMessage();
    }
  }

  private static boolean isLibrary(Path entry) {
    return entry.getFileName().toString().matches("(onnxruntime|langchain4j).*");
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(Files::exists).toList();
  }

  private static URLClassLoader application() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path entry : classPath()) {
      if (!isLibrary(entry)) {
        urls.add(entry.toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
