package org.interviewkit.storage.extraction;

/** Hears in the reading process how far it is; no class of the ports is there. */
@FunctionalInterface
interface PagesRead {

  /** A page was read: its number, and how many there are. */
  void page(int number, int of);
}
