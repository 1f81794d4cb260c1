package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** The container of Office files before 2007. Nothing in it is read; but an encrypted DOCX hides in one too and deserves its own answer. */
final class OldOffice {

  private OldOffice() {}

  /** Why the file cannot be read. */
  static UnreadableDocument refusal(Path file) {
    Set<String> names = names(file);
    if (names.contains("EncryptedPackage")) {
      return new UnreadableDocument(Reason.ENCRYPTED, "the Office file needs a password: save it without one and hand it in again");
    }
    return new UnreadableDocument(Reason.UNSUPPORTED_TYPE, "the file is " + describe(names) + ": save it as DOCX or PDF and hand it in again");
  }

  private static String describe(Set<String> names) {
    if (names.contains("WordDocument")) {
      return "an old Word .doc file";
    }
    if (names.contains("Workbook") || names.contains("Book")) {
      return "an old Excel .xls file";
    }
    if (names.contains("PowerPoint Document")) {
      return "an old PowerPoint .ppt file";
    }
    return names.contains("__properties_version1.0") ? "an Outlook message" : "an old Office file";
  }

  private static Set<String> names(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      return Set.copyOf(container.getRoot().getEntryNames());
    } catch (IOException | RuntimeException e) {
      return Set.of();
    }
  }
}
