package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "shelf_document")
class ShelfRow {

  private static final Stored<ShelfDocument> STORED = new Stored<>("document", ShelfDocument.class);

  @Id private String id;

  @Column(name = "created_at")
  private long createdAt;

  @Lob private String document;

  protected ShelfRow() {}

  ShelfRow(ShelfDocument put) {
    id = put.id().toString();
    createdAt = Micros.of(put.addedAt());
    document = STORED.write(put);
  }

  ShelfDocument document() {
    return STORED.read(document);
  }
}
