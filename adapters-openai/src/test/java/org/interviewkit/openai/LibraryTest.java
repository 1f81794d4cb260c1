package org.interviewkit.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interviewkit.contract.ApplicationWithout;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a server sees it: OpenAI's library is not on its class path, but in a folder beside it. */
class LibraryTest {

  @TempDir private Path folder;

  private static boolean isLibrary(Path entry) {
    String name = entry.getFileName().toString();
    return Stream.of("openai-java", "kotlin", "jackson-module-kotlin", "jackson-datatype").anyMatch(name::startsWith);
  }

  /** What the program below finds when it is run in an application without the library. */
  private static Object run(URI base, Path library) throws Exception {
    try (ApplicationWithout application = new ApplicationWithout(LibraryTest::isLibrary)) {
      assertFalse(application.finds("com.openai.client.OpenAIClient"));
      return application.run(LibraryTest.class, "program", base, library);
    }
  }

  /** Run in the application: answers what the reasoner answers, or its failure's message. */
  static String program(URI base, Path library) {
    Settings.Models models = new Settings.Models("gpt-6-luna", "gpt-6-luna");
    Settings settings = new Settings(base, Optional.of(ReasonerContract.KEY), models, Dialect.AUTO, Duration.ofSeconds(20), Optional.of(library));
    try (OpenAiReasoner reasoner = new OpenAiReasoner(settings)) {
      return reasoner.check(LocalDate.of(2026, 11, 21)) + reasoner.answer(ReasonerContract.echo("Grüße")).text();
    } catch (PortException e) {
      return e.getMessage();
    }
  }

  @Test
  void loadsTheLibraryFromItsFolder() throws Exception {
    ApplicationWithout.lay(LibraryTest::isLibrary, folder);
    try (StandInService service = StandInService.answering(new OpenAiService(Set.of(Dialect.RESPONSES), List.of())::answer)) {
      assertEquals("[]{\"echo\":\"Grüße\"}", run(service.at("/v1"), folder));
    }
  }

  @Test
  void saysThatTheLibraryIsMissing() throws Exception {
    assertEquals("OpenAI's library cannot be loaded from " + folder + ": NoClassDefFoundError", run(Settings.OPENAI, folder));
    assertTrue(run(Settings.OPENAI, folder.resolve("nowhere")).toString().endsWith("nowhere: NoSuchFileException"));
  }
}
