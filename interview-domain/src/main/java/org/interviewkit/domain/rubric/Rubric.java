package org.interviewkit.domain.rubric;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * The criteria every candidate for a role is looked at by; frozen into an interview when it is scheduled.
 *
 * @param version counts the rubric's approved changes, from 1
 * @param criteria 1–{@value #MAX_CRITERIA} criteria with different ids
 */
public record Rubric(int version, List<Criterion> criteria) {

  /** The most criteria: more cannot be covered within half an hour. */
  public static final int MAX_CRITERIA = 12;

  /** Checks bounds and that no id stands twice. */
  public Rubric {
    Require.between("version", version, 1, Integer.MAX_VALUE);
    Require.size("criteria", criteria, 1, MAX_CRITERIA);
    criteria = List.copyOf(criteria);
    Set<String> ids = new HashSet<>();
    for (Criterion criterion : criteria) {
      if (!ids.add(criterion.id())) {
        throw new InvalidInput("criteria", "criterion id " + criterion.id() + " stands twice");
      }
    }
  }

  /** The criterion with this id, or empty. */
  public Optional<Criterion> find(String id) {
    return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
  }

  /** The sum of all weights. */
  public int totalWeight() {
    return criteria.stream().mapToInt(Criterion::weight).sum();
  }
}
