package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** Reads a DOCX, and says what other ZIP containers are. */
final class WordDocument {

  static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Limits limits;

  WordDocument(Limits limits) {
    this.limits = limits;
  }

  Outcome read(Path file) {
    requireWord(file);
    ZipSecureFile.setMaxFileCount(limits.entries());
    ZipSecureFile.setMaxEntrySize(limits.unpackedBytes());
    // The budget limits what is unpacked in all; a ratio would refuse honest tables.
    ZipSecureFile.setMinInflateRatio(0);
    try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return new WordParts(container, limits).read();
    } catch (InvalidFormatException | IOException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
      throw damaged();
    }
  }

  static UnreadableDocument damaged() {
    return new UnreadableDocument(Reason.DAMAGED, "the DOCX is damaged or cut off: it cannot be opened");
  }

  private void requireWord(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > limits.entries()) {
        throw new UnreadableDocument(Reason.TOO_LARGE, "the file holds " + zip.size() + " parts: allowed are " + limits.entries());
      }
      Budget announced = new Budget(limits.unpackedBytes());
      Set<String> names = new HashSet<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        announced.take(Math.max(0, entry.getSize()));
        names.add(entry.getName());
      }
      if (!names.contains("[Content_Types].xml") || names.stream().noneMatch(name -> name.matches("word/document\\d*\\.xml"))) {
        throw new UnreadableDocument(Reason.UNSUPPORTED_TYPE, "the file is " + describe(zip, names) + ": only PDF, DOCX and plain text can be read");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDocument(Reason.DAMAGED, "the file begins like a DOCX or ZIP archive but is damaged or cut off");
    }
  }

  private static String describe(ZipFile zip, Set<String> names) throws IOException {
    if (names.contains("[Content_Types].xml")) {
      return names.stream().anyMatch(name -> name.startsWith("xl/"))
          ? "an Excel workbook (XLSX)"
          : names.stream().anyMatch(name -> name.startsWith("ppt/")) ? "a PowerPoint presentation (PPTX)" : "an Office file that is not DOCX";
    }
    ZipEntry kind = zip.getEntry("mimetype");
    if (kind != null) {
      try (InputStream in = zip.getInputStream(kind)) {
        String mediaType = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
        return mediaType.contains("opendocument") ? "an OpenDocument file (such as ODT)" : mediaType.contains("epub") ? "an e-book (EPUB)" : "a ZIP archive";
      }
    }
    if (names.contains("Index/Document.iwa")) {
      return "an Apple Pages, Numbers or Keynote file";
    }
    return names.contains("META-INF/MANIFEST.MF") ? "a Java archive" : "a ZIP archive";
  }
}
