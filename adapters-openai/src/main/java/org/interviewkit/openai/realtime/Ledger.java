package org.interviewkit.openai.realtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts what was said into the order of the conversation's items. Their words become known in any order, some late, some twice, some never: an item is handed out once, when
 * everything
 * before it has been.
 */
final class Ledger {

  /** Whose item it is. */
  enum Owner {
    CANDIDATE,
    INTERVIEWER
  }

  /**
   * An item that is settled.
   *
   * @param words what was said; empty if it was nothing, or could not be understood
   * @param lost whether something was said that could not be understood
   */
  record Settled(String item, Owner owner, Optional<String> words, boolean lost) {}

  /** An item that is not settled yet. */
  record Open(String item, Owner owner, Instant since) {}

  private static final class Entry {
    private final Open open;
    private final Optional<String> previous;
    private Optional<Settled> settled = Optional.empty();

    Entry(Open open, Optional<String> previous) {
      this.open = open;
      this.previous = previous;
    }
  }

  private final List<Entry> waiting = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> lost = new HashSet<>();

  /** Makes an item known; again changes nothing. */
  boolean add(String item, Owner owner, Optional<String> previous, Instant now) {
    if (!known.add(item)) {
      return false;
    }
    waiting.add(placeOf(item, previous), new Entry(new Open(item, owner, now), previous));
    return true;
  }

  boolean knows(String item) {
    return known.contains(item);
  }

  /** Says what an item holds, and hands out what is next in order. Words that come after an item was given up are handed out by themselves. */
  List<Settled> settle(String item, Owner owner, String words, Instant now) {
    if (lost.remove(item) && !words.isBlank()) {
      return List.of(new Settled(item, owner, Optional.of(words), false));
    }
    add(item, owner, Optional.empty(), now);
    fill(item, new Settled(item, owner, Optional.of(words).filter(text -> !text.isBlank()), false));
    return take();
  }

  /** Gives an item's words up, and hands out what is next in order. */
  List<Settled> lose(String item) {
    for (Entry entry : waiting) {
      if (entry.open.item().equals(item) && entry.settled.isEmpty()) {
        lost.add(item);
        entry.settled = Optional.of(new Settled(item, entry.open.owner(), Optional.empty(), entry.open.owner() == Owner.CANDIDATE));
      }
    }
    return take();
  }

  List<Open> open(Predicate<Open> wanted) {
    return waiting.stream().filter(entry -> entry.settled.isEmpty()).map(entry -> entry.open).filter(wanted).toList();
  }

  private void fill(String item, Settled settled) {
    waiting.stream().filter(entry -> entry.open.item().equals(item) && entry.settled.isEmpty()).forEach(entry -> entry.settled = Optional.of(settled));
  }

  private int placeOf(String item, Optional<String> previous) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).previous.filter(item::equals).isPresent()) {
        return i;
      }
    }
    if (previous.isPresent()) {
      for (int i = 0; i < waiting.size(); i++) {
        if (waiting.get(i).open.item().equals(previous.get())) {
          return i + 1;
        }
      }
      return known.contains(previous.get()) ? 0 : waiting.size();
    }
    return waiting.size();
  }

  private List<Settled> take() {
    List<Settled> next = new ArrayList<>();
    while (!waiting.isEmpty() && waiting.get(0).settled.isPresent()) {
      next.add(waiting.remove(0).settled.get());
    }
    return next;
  }
}
