package org.interviewkit.storage.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** DOCX files put together part by part. */
final class DocxFixtures {

  static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** Writes one part. */
  interface Part {
    void to(OutputStream out) throws IOException;
  }

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();

  /** A DOCX with this body. */
  static DocxFixtures body(String xml) {
    return document("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + NAMESPACES + "><w:body>" + xml + "</w:body></w:document>");
  }

  /** A DOCX with this as its whole main part. */
  static DocxFixtures document(String xml) {
    return new DocxFixtures().part("word/document.xml", out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  DocxFixtures part(String name, Part content) {
    parts.put(name, content);
    return this;
  }

  /** A part that belongs to the main one: header, footer, footnotes, styles. */
  DocxFixtures with(String kind, String xml) {
    String name = kind + parts.size() + ".xml";
    types.append("<Override PartName=\"/word/").append(name).append("\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.").append(kind).append("+xml\"/>");
    return relationship(kind, name, "Internal").part("word/" + name, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
  }

  DocxFixtures relationship(String kind, String target, String mode) {
    relationships.append(
        "<Relationship Id=\"r%d\" Type=\"%s\" Target=\"%s\" TargetMode=\"%s\"/>".formatted(relationships.length(), RELATIONSHIP + kind, target, mode));
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
              + types
              + "</Types>");
      put(zip, "_rels/.rels", relationships("<Relationship Id=\"r1\" Type=\"" + RELATIONSHIP + "officeDocument\" Target=\"word/document.xml\"/>"));
      put(zip, "word/_rels/document.xml.rels", relationships(relationships.toString()));
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().to(zip);
      }
    }
    return bytes.toByteArray();
  }

  private static String relationships(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
