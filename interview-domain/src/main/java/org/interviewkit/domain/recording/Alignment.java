package org.interviewkit.domain.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of one text are which words of another, in order: words that each of them has once hold both together, and between those it is looked again (the patience
 * difference). Short stretches without any are compared word by word.
 */
final class Alignment {

  /** The most pairs of words that are compared one by one: a stretch of 500 words each. */
  private static final int PAIRS = 250_000;

  private final List<String> one;
  private final List<String> other;
  private final int[] matches;
  private final Deque<Stretch> open = new ArrayDeque<>();

  private record Stretch(int from, int to, int otherFrom, int otherTo) {}

  private record Pair(int at, int otherAt) {}

  private Alignment(List<String> one, List<String> other) {
    this.one = one;
    this.other = other;
    this.matches = new int[one.size()];
    Arrays.fill(matches, -1);
  }

  /** For each word of one text where it stands in the other, or -1; those that are there rise. */
  static int[] of(List<String> one, List<String> other) {
    Alignment alignment = new Alignment(one, other);
    alignment.open.add(new Stretch(0, one.size(), 0, other.size()));
    while (!alignment.open.isEmpty()) {
      alignment.match(alignment.open.pop());
    }
    return alignment.matches;
  }

  private void match(Stretch all) {
    int from = all.from();
    int to = all.to();
    int otherFrom = all.otherFrom();
    int otherTo = all.otherTo();
    while (from < to && otherFrom < otherTo && one.get(from).equals(other.get(otherFrom))) {
      matches[from++] = otherFrom++;
    }
    while (from < to && otherFrom < otherTo && one.get(to - 1).equals(other.get(otherTo - 1))) {
      matches[--to] = --otherTo;
    }
    Stretch left = new Stretch(from, to, otherFrom, otherTo);
    if (from < to && otherFrom < otherTo) {
      List<Pair> anchors = rising(unique(left));
      if (!anchors.isEmpty()) {
        between(left, anchors);
      } else if ((long) (to - from) * (otherTo - otherFrom) <= PAIRS) {
        compare(left);
      }
    }
  }

  private void between(Stretch left, List<Pair> anchors) {
    int from = left.from();
    int otherFrom = left.otherFrom();
    for (Pair anchor : anchors) {
      matches[anchor.at()] = anchor.otherAt();
      open.push(new Stretch(from, anchor.at(), otherFrom, anchor.otherAt()));
      from = anchor.at() + 1;
      otherFrom = anchor.otherAt() + 1;
    }
    open.push(new Stretch(from, left.to(), otherFrom, left.otherTo()));
  }

  /** The words that stand once in either text, in the order of the first. */
  private List<Pair> unique(Stretch left) {
    Map<String, Integer> here = once(one, left.from(), left.to());
    Map<String, Integer> there = once(other, left.otherFrom(), left.otherTo());
    List<Pair> pairs = new ArrayList<>();
    for (int at = left.from(); at < left.to(); at++) {
      int otherAt = there.getOrDefault(one.get(at), -1);
      if (otherAt >= 0 && here.getOrDefault(one.get(at), -1) == at) {
        pairs.add(new Pair(at, otherAt));
      }
    }
    return pairs;
  }

  private static Map<String, Integer> once(List<String> words, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int at = from; at < to; at++) {
      int place = at;
      places.merge(words.get(at), at, (before, again) -> place == before ? before : -1);
    }
    return places;
  }

  /** The longest run of pairs that rise in both texts. */
  private static List<Pair> rising(List<Pair> pairs) {
    int[] before = new int[pairs.size()];
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = ends.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (pairs.get(ends.get(middle)).otherAt() < pairs.get(i).otherAt()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : ends.get(low - 1);
      if (low == ends.size()) {
        ends.add(i);
      } else {
        ends.set(low, i);
      }
    }
    List<Pair> run = new ArrayList<>();
    for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = before[i]) {
      run.add(pairs.get(i));
    }
    Collections.reverse(run);
    return run;
  }

  /** The longest common run of words of a short stretch. */
  private void compare(Stretch left) {
    int rows = left.to() - left.from();
    int columns = left.otherTo() - left.otherFrom();
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        boolean same = one.get(left.from() + i).equals(other.get(left.otherFrom() + j));
        longest[i][j] = same ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (one.get(left.from() + i).equals(other.get(left.otherFrom() + j))) {
        matches[left.from() + i++] = left.otherFrom() + j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
