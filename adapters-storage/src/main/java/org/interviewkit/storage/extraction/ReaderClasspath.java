package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.interviewkit.port.PortException;

/**
 * Where the reading process finds its classes: in the jars or directories this process took them from. A server may keep jars inside a
 * WAR, where another process cannot use them; those are copied out once.
 */
final class ReaderClasspath {

  /** One class of every jar that is needed. */
  private static final List<String> ANCHORS =
      List.of(
          "org.interviewkit.domain.document.UnreadableDocument",
          "org.interviewkit.storage.extraction.ReadingProcess",
          "org.apache.pdfbox.Loader",
          "org.apache.pdfbox.io.IOUtils",
          "org.apache.fontbox.FontBoxFont",
          "org.apache.commons.logging.LogFactory",
          "org.apache.poi.poifs.filesystem.POIFSFileSystem",
          "org.apache.poi.openxml4j.opc.OPCPackage",
          "org.apache.commons.io.IOUtils",
          "org.apache.commons.compress.archivers.zip.ZipFile",
          "org.apache.commons.collections4.ListUtils",
          "org.apache.commons.lang3.ArrayUtils",
          "org.apache.commons.codec.Charsets",
          "org.apache.xmlbeans.XmlObject",
          "org.apache.logging.log4j.LogManager");

  private final Path copies;

  ReaderClasspath(Path copies) {
    this.copies = copies;
  }

  /** Jars and directories, in no order that matters. */
  List<Path> find() {
    List<Path> found = new ArrayList<>();
    for (String anchor : ANCHORS) {
      Path entry = locate(anchor);
      if (!found.contains(entry)) {
        found.add(entry);
      }
    }
    return found;
  }

  private Path locate(String anchor) {
    try {
      Class<?> type = Class.forName(anchor, false, ReaderClasspath.class.getClassLoader());
      for (String place : places(type)) {
        Optional<Path> entry = entry(place);
        if (entry.isPresent()) {
          return entry.get();
        }
      }
    } catch (ClassNotFoundException e) {
      throw new PortException(PortException.Kind.REFUSED, "a library needed to read documents is missing: the one with the class " + anchor, e);
    } catch (IOException | IllegalArgumentException e) {
      throw new PortException(PortException.Kind.REFUSED, "the library with the class " + anchor + " cannot be handed to the process that reads documents", e);
    }
    throw new PortException(PortException.Kind.REFUSED, "the jar with the class " + anchor + " cannot be found on disk; set the class path of the process that reads documents");
  }

  /** Where a class says it comes from, and where its bytes are found. */
  private static List<String> places(Class<?> type) {
    List<String> places = new ArrayList<>();
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      places.add(source.getLocation().toString());
    }
    String file = type.getName().replace('.', '/') + ".class";
    URL bytes = type.getClassLoader().getResource(file);
    if (bytes != null && bytes.toString().endsWith(file)) {
      places.add(bytes.toString().substring(0, bytes.toString().length() - file.length()));
    }
    return places;
  }

  /** Such as {@code file:/lib/a.jar}, {@code wsjar:file:/lib/a.jar!/} or {@code jar:file:/app.war!/WEB-INF/lib/a.jar!/}. */
  Optional<Path> entry(String place) throws IOException {
    String[] parts = place.replaceFirst("^(?:(?!file:)\\w+:)+", "").split("!/?");
    if (!parts[0].startsWith("file:")) {
      return Optional.empty();
    }
    Path outer = Path.of(URI.create(parts[0].replace(" ", "%20")));
    if (!Files.exists(outer)) {
      return Optional.empty();
    }
    return parts.length == 1 ? Optional.of(outer) : copy(outer, parts[1]);
  }

  private Optional<Path> copy(Path container, String name) throws IOException {
    try (ZipFile zip = new ZipFile(container.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null || !name.endsWith(".jar")) {
        return Optional.empty();
      }
      Files.createDirectories(copies);
      Path copy = copies.resolve(Long.toHexString(entry.getCrc()) + "-" + name.substring(name.lastIndexOf('/') + 1));
      if (!Files.exists(copy)) {
        Path partial = Files.createTempFile(copies, "copy-", ".tmp");
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(partial, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
      return Optional.of(copy);
    }
  }
}
