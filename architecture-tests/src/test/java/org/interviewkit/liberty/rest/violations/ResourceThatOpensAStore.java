package org.interviewkit.liberty.rest.violations;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.interviewkit.persistence.JpaStore;

/** Wrong: knows which store there is, and handles its transactions. */
@Transactional
final class ResourceThatOpensAStore {

  private final JpaStore store;
  private final EntityManager entities;

  ResourceThatOpensAStore(JpaStore store, EntityManager entities) {
    this.store = store;
    this.entities = entities;
  }

  Object either() {
    return store == null ? entities : store;
  }
}
