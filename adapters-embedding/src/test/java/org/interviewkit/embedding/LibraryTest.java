package org.interviewkit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.ApplicationWithout;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a server sees it: ONNX Runtime and the model are not on its class path, but in a folder beside it. */
final class LibraryTest {

  @TempDir private Path folder;

  @Test
  void loadsTheLibraryAndTheModelFromTheirFolder() throws Exception {
    ApplicationWithout.lay(LibraryTest::isLibrary, folder);
    assertEquals("all-minilm-l6-v2-q 384", run());
  }

  @Test
  void saysThatTheLibraryIsMissing() throws Exception {
    assertEquals("tokenizer.json cannot be used: the English model is not there: all-minilm-l6-v2-q-tokenizer.json", run());
    ApplicationWithout.lay(jar -> jar.toString().contains("minilm"), folder);
    assertEquals("ONNX Runtime cannot be loaded from " + folder + ": NoClassDefFoundError", run());
  }

  /** What the program below finds when it is run in an application without the library. */
  private Object run() throws Exception {
    try (ApplicationWithout application = new ApplicationWithout(LibraryTest::isLibrary)) {
      assertFalse(application.finds("ai.onnxruntime.OrtEnvironment"));
      return application.run(LibraryTest.class, "program", folder);
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
}
