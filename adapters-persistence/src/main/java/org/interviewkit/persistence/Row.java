package org.interviewkit.persistence;

/** A row that holds one value of the domain as a whole, and counts how often it was replaced. */
interface Row<V> {

  /** How often it was replaced. No {@code @Version}: the number is the domain's, from 0, and a save holds the row's lock while it compares. */
  long version();

  /** The value as JSON. */
  String document();

  /** Takes the value in place of the one before. */
  void take(V value, String document);
}
