package org.interviewkit.liberty.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.interviewkit.application.Upload;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Document;
import org.interviewkit.port.PortException;

/** The files of one form, on disk while the request lasts. */
public final class Uploads implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Uploads.class.getName());
  private static final int FIELD = 1_000;

  private final List<Path> kept = new ArrayList<>();
  private final List<Part> files = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final Set<String> names;
  private final List<String> fileNames = new ArrayList<>();

  private Uploads(Set<String> names) {
    this.names = names;
  }

  /** A file of the form: taken, or refused with what was wrong with it. */
  public sealed interface Part {
    /** The name the sender gave it. */
    String fileName();

    /** A file that can be read. */
    record Taken(String fileName, Upload upload) implements Part {}

    /** A file that was not even kept. */
    record Refused(String fileName, Exception why) implements Part {}
  }

  private record Field(String name, String value) {}

  /** Takes a form apart; of a file over 20 MiB nothing is kept. */
  public static Uploads of(List<EntityPart> parts) throws IOException {
    return of(parts, Set.of("file"));
  }

  /** Takes a form apart whose files are in parts of these names. */
  public static Uploads of(List<EntityPart> parts, Set<String> names) throws IOException {
    Uploads uploads = new Uploads(names);
    try {
      for (EntityPart part : parts) {
        uploads.take(part);
      }
      return uploads;
    } catch (IOException | RuntimeException e) {
      uploads.close();
      throw e;
    }
  }

  /** The one file of the form. */
  public Upload only() throws IOException {
    if (files.size() != 1) {
      throw new InvalidInput("file", "the form has " + files.size() + " parts named file: exactly one is needed");
    }
    return taken(files.get(0));
  }

  /** The one file in a part of these names, or empty. */
  public Optional<Upload> named(Set<String> wanted) throws IOException {
    List<Part> found = IntStream.range(0, files.size()).filter(i -> wanted.contains(fileNames.get(i))).mapToObj(files::get).toList();
    if (found.size() > 1) {
      throw new InvalidInput("file", "the form has " + found.size() + " files of one kind: at most one is allowed");
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(taken(found.get(0)));
  }

  private static Upload taken(Part file) throws IOException {
    return switch (file) {
      case Part.Taken taken -> taken.upload();
      case Part.Refused refused when refused.why() instanceof IOException tooLarge -> throw tooLarge;
      case Part.Refused refused -> throw new InvalidInput("file", String.valueOf(refused.why().getMessage()));
    };
  }

  /** The files of the form, 1 to {@code max}. */
  List<Part> some(int max) {
    if (files.isEmpty() || files.size() > max) {
      throw new InvalidInput("file", "the form has " + files.size() + " parts named file: allowed 1–" + max);
    }
    return files;
  }

  /** The value of a field, or empty. */
  public Optional<String> optionalField(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
  }

  /** The value of a field. */
  public String field(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElseThrow(() -> new InvalidInput(name, name + " is missing"));
  }

  private void take(EntityPart part) throws IOException {
    try (InputStream content = part.getContent()) {
      PartHeader header = PartHeader.of(part);
      if (names.contains(header.name())) {
        fileNames.add(header.name());
        files.add(filed(header.fileName(), content));
      } else {
        fields.add(new Field(header.name(), new String(content.readNBytes(FIELD), StandardCharsets.UTF_8)));
      }
    }
  }

  private Part filed(String fileName, InputStream content) throws IOException {
    Path file = Files.createTempFile("upload-", ".part");
    kept.add(file);
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[65_536];
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        size += n;
        if (size <= Document.MAX_SIZE) {
          write(out, buffer, n);
        }
      }
    }
    if (size > Document.MAX_SIZE) {
      return new Part.Refused(fileName, new BodyTooLarge(Document.MAX_SIZE));
    }
    return size == 0 ? new Part.Refused(fileName, new InvalidInput("file", "the file is empty")) : new Part.Taken(fileName, Upload.of(fileName, file));
  }

  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      boolean full = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("space");
      throw new PortException(full ? PortException.Kind.FULL : PortException.Kind.UNAVAILABLE, "an uploaded file could not be written to the temporary folder", e);
    }
  }

  @Override
  public void close() {
    for (Path file : kept) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "a temporary file could not be deleted: {0}", file.getFileName());
      }
    }
  }
}
