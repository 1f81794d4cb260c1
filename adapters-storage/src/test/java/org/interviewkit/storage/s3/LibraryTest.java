package org.interviewkit.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.contract.ApplicationWithout;
import org.interviewkit.port.PortException;
import org.interviewkit.storage.s3.server.S3Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a server sees it: Amazon's library is not on its class path, but in a folder beside it. */
final class LibraryTest {

  @TempDir private Path folder;

  @Test
  void loadsTheLibraryFromItsFolder() throws Exception {
    ApplicationWithout.lay(LibraryTest::isLibrary, folder);
    assertEquals("Grüße", run());
  }

  @Test
  void saysThatTheLibraryIsMissing() throws Exception {
    assertEquals("Amazon's library cannot be loaded from " + folder + ": NoClassDefFoundError", run());
    Files.delete(folder);
    assertEquals("Amazon's library cannot be loaded from " + folder + ": NoSuchFileException", run());
    Files.createDirectory(folder);
  }

  /** What the program below finds when it is run in an application without the library. */
  private Object run() throws Exception {
    S3Server server = S3Server.shared();
    try (ApplicationWithout application = new ApplicationWithout(LibraryTest::isLibrary)) {
      assertFalse(application.finds("software.amazon.awssdk.services.s3.S3Client"));
      return application.run(LibraryTest.class, "program", server.uri(), server.createBucket(), folder);
    }
  }

  /** Run in the application. */
  static String program(URI server, String name, Path library) throws Exception {
    Settings.Place place = new Settings.Place(Optional.of(server), "eu-central-1", name, "", true);
    Settings.Keeping keeping = new Settings.Keeping(Settings.Encryption.BUCKET, Optional.empty(), Map.of());
    Settings.Patience patience = new Settings.Patience(java.time.Duration.ofSeconds(2), java.time.Duration.ofSeconds(20));
    byte[] bytes = "Grüße".getBytes(StandardCharsets.UTF_8);
    try (Bucket bucket = Library.bucket(new Settings(place, new Settings.Login(S3Server.ACCESS_KEY, S3Server.SECRET_KEY), keeping, patience, Optional.of(library)))) {
      bucket.put("a", new Bucket.Label(bytes.length, "text/plain", Map.of()), bytes);
      try (InputStream stream = bucket.open("a", 0)) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (PortException e) {
      return e.getMessage();
    }
  }

  private static boolean isLibrary(Path entry) {
    return entry.toString().contains("awssdk") || entry.getFileName().toString().matches("(eventstream|reactive-streams).*");
  }
}
