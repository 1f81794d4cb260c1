package org.interviewkit.domain.assistant;

/** A line the assistant does not cross. */
public enum Boundary {
  /** Binding advice on taxes, which is for tax advisers. */
  TAX,
  /** Binding advice on the law, which is for lawyers. */
  LEGAL,
  /** Medical advice, which is for doctors. */
  MEDICAL,
  /** Orders to the machine: its instructions are not the visitor's. */
  INSTRUCTIONS,
  /** Insults. */
  ABUSE
}
