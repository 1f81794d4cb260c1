package org.interviewkit.persistence;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.port.ShelfDocuments;

/** The public shelf as rows. */
public final class JpaShelfDocuments implements ShelfDocuments {

  private final UnitOfWork unit;

  JpaShelfDocuments(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void put(ShelfDocument document) {
    unit.run("document " + document.id(), entities -> entities.merge(new ShelfRow(document)));
  }

  @Override
  public Optional<ShelfDocument> find(DocumentId id) {
    return unit.read("document " + id, entities -> Optional.ofNullable(entities.find(ShelfRow.class, id.toString())).map(ShelfRow::document));
  }

  @Override
  public List<ShelfDocument> all() {
    return unit.read(
        "the shelf",
        entities ->
            entities.createQuery("select d from ShelfRow d order by d.createdAt desc, d.id desc", ShelfRow.class).getResultStream().map(ShelfRow::document).toList());
  }

  @Override
  public void remove(DocumentId id) {
    unit.run("document " + id, entities -> entities.createQuery("delete from ShelfRow d where d.id = :id").setParameter("id", id.toString()).executeUpdate());
  }
}
