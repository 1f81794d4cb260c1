package org.interviewkit.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.port.Documents;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/**
 * Documents as files of one directory, each under its id: the sender's name is kept inside and is never a path. A file holds a head that describes the document, then its
 * bytes; it is written under another name, forced to disk, and gets its own name last, so what has a name is whole.
 */
public final class FileDocuments implements Documents {

  private static final String UNFINISHED = ".part";

  /** Opens a new file for writing. */
  interface Opener {
    FileChannel open(Path file) throws IOException;
  }

  private final Path directory;
  private final Opener opener;

  /**
   * Documents in a directory, which is made if it is not there. What an earlier process left unfinished is removed, so only one process may use it at a time.
   *
   * @throws PortException if the directory cannot be used
   */
  public FileDocuments(Path directory) {
    this(directory, file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  FileDocuments(Path directory, Opener opener) {
    this.directory = directory;
    this.opener = opener;
    try {
      Files.createDirectories(directory);
      try (Stream<Path> files = Files.list(directory)) {
        for (Path left : files.filter(file -> file.toString().endsWith(UNFINISHED)).toList()) {
          Files.delete(left);
        }
      }
    } catch (IOException e) {
      throw new PortException(Kind.REFUSED, "the document directory " + directory + " cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public void put(Document document, InputStream bytes) {
    Path part = directory.resolve(UUID.randomUUID() + UNFINISHED);
    try {
      try (FileChannel file = opener.open(part)) {
        DocumentFile.write(document, bytes, file);
        file.force(true);
      }
      name(part, document);
    } catch (IOException e) {
      throw failed(document.id(), e);
    } finally {
      discard(part);
    }
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    try (SeekableByteChannel file = Files.newByteChannel(path(id))) {
      return Optional.of(DocumentFile.readHead(id, file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(id, e);
    }
  }

  @Override
  public InputStream open(DocumentId id, long offset) {
    if (offset < 0) {
      throw new InvalidInput("offset", "offset " + offset + ": allowed from 0");
    }
    try {
      SeekableByteChannel file = Files.newByteChannel(path(id));
      try {
        Document document = DocumentFile.readHead(id, file);
        file.position(file.position() + Math.min(offset, document.size()));
        return Channels.newInputStream(file);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new NotFound("document", id);
    } catch (IOException e) {
      throw failed(id, e);
    }
  }

  @Override
  public synchronized void delete(DocumentId id) {
    try {
      Files.deleteIfExists(path(id));
      forceDirectory();
    } catch (IOException e) {
      throw failed(id, e);
    }
  }

  // one at a time: of two documents for one id exactly one gets it
  private synchronized void name(Path part, Document document) throws IOException {
    Optional<Document> standing = find(document.id());
    if (standing.isEmpty()) {
      Files.move(part, path(document.id()), StandardCopyOption.ATOMIC_MOVE);
      forceDirectory();
    } else if (!standing.get().equals(document)) {
      throw new Conflict("another document stands under the id " + document.id());
    }
  }

  private void forceDirectory() {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // some systems cannot open a directory; there the name is on disk when the system sees fit
    }
  }

  private Path path(DocumentId id) {
    return directory.resolve(id + ".document");
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // it is not listed, and goes at the next start
    }
  }

  private static PortException failed(DocumentId id, IOException e) {
    boolean full = e.getMessage() != null && (e.getMessage().contains("No space left") || e.getMessage().contains("not enough space"));
    return full
        ? new PortException(Kind.FULL, "document " + id + " could not be stored: no space is left", e)
        : new PortException(Kind.UNAVAILABLE, "document " + id + " could not be stored or read", e);
  }
}
