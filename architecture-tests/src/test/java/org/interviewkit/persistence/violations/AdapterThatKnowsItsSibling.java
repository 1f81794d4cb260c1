package org.interviewkit.persistence.violations;

import org.interviewkit.storage.violations.UntestedRoles;

/** Wrong: an adapter that uses an adapter of another module. */
final class AdapterThatKnowsItsSibling {

  private final UntestedRoles sibling = new UntestedRoles();

  UntestedRoles sibling() {
    return sibling;
  }
}
