package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** The parts of a DOCX that a reader sees, in reading order: headers, body, footers, notes. Nothing outside the container is ever followed. */
final class WordParts {

  private final OPCPackage container;
  private final Limits limits;
  private final Budget budget;
  private final Tally tally;

  WordParts(OPCPackage container, Limits limits) {
    this.container = container;
    this.limits = limits;
    this.budget = new Budget(limits.unpackedBytes());
    this.tally = new Tally(limits.characters());
  }

  Outcome read() throws IOException, InvalidFormatException {
    PackagePart body = body();
    WordStyles styles = new WordStyles();
    for (PackagePart part : related(body, "/styles")) {
      try (InputStream in = open(part)) {
        styles.read(in);
      }
    }
    Set<String> texts = new LinkedHashSet<>();
    for (PackagePart part : order(body)) {
      try (InputStream in = open(part)) {
        texts.add(new WordText(styles, tally).read(in));
      }
    }
    texts.removeIf(String::isBlank);
    if (texts.isEmpty()) {
      throw empty(body);
    }
    return new Outcome.Text(WordDocument.MEDIA_TYPE, List.of(String.join("\n\n", texts)), warnings());
  }

  private List<PackagePart> order(PackagePart body) throws InvalidFormatException {
    List<PackagePart> parts = new ArrayList<>(related(body, "/header"));
    parts.add(body);
    parts.addAll(related(body, "/footer"));
    parts.addAll(related(body, "/footnotes"));
    parts.addAll(related(body, "/endnotes"));
    return parts;
  }

  private PackagePart body() throws InvalidFormatException {
    for (PackageRelationship relationship : container.getRelationships()) {
      if (relationship.getRelationshipType().endsWith("/officeDocument") && relationship.getTargetMode() == TargetMode.INTERNAL) {
        PackagePart part = container.getPart(relationship);
        if (part != null) {
          return part;
        }
      }
    }
    throw WordDocument.damaged();
  }

  private List<PackagePart> related(PackagePart from, String kind) throws InvalidFormatException {
    List<PackagePart> parts = new ArrayList<>();
    for (PackageRelationship relationship : from.getRelationships()) {
      if (relationship.getRelationshipType().endsWith(kind) && relationship.getTargetMode() == TargetMode.INTERNAL) {
        PackagePart part = from.getRelatedPart(relationship);
        if (part != null) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private InputStream open(PackagePart part) throws IOException {
    return budget.counted(part.getInputStream());
  }

  private UnreadableDocument empty(PackagePart body) throws InvalidFormatException {
    return related(body, "/image").isEmpty()
        ? new UnreadableDocument(Reason.EMPTY, "the DOCX holds no text")
        : new UnreadableDocument(Reason.IMAGE_ONLY, "the DOCX holds pictures but no text");
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (tally.isFull()) {
      warnings.add(Warnings.cut(limits.characters()));
    }
    if (tally.hidden() > 0) {
      warnings.add(Warnings.hidden(tally.hidden(), tally.unseen()));
    }
    return warnings;
  }
}
