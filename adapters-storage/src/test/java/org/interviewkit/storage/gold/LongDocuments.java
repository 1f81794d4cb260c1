package org.interviewkit.storage.gold;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Documents of several pages, made of the real ones of one page. */
public final class LongDocuments {

  private static final String MAIN = "word/document.xml";

  private LongDocuments() {}

  /** The PDFs of a folder one after the other, each on a page of its own, with its fonts. */
  public static byte[] pdf(Path folder) throws IOException {
    PDFMergerUtility merged = new PDFMergerUtility();
    for (Path file : files(folder, ".pdf")) {
      merged.addSource(new RandomAccessReadBuffer(Files.readAllBytes(file)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    merged.setDestinationStream(bytes);
    merged.mergeDocuments(null);
    return bytes.toByteArray();
  }

  /** A DOCX with its own content so many times over, a page each time. */
  public static byte[] docx(Path file, int pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream from = new ZipInputStream(in);
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().equals(MAIN) ? repeated(new String(content, StandardCharsets.UTF_8), pages).getBytes(StandardCharsets.UTF_8) : content);
      }
    }
    return bytes.toByteArray();
  }

  /** The files of a folder with this ending, by name. */
  public static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String repeated(String xml, int pages) {
    int begin = xml.indexOf("<w:body>") + "<w:body>".length();
    int section = xml.lastIndexOf("<w:sectPr");
    int end = section > begin ? section : xml.indexOf("</w:body>");
    String content = xml.substring(begin, end) + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    return xml.substring(0, begin) + content.repeat(pages) + xml.substring(end);
  }
}
