package org.interviewkit.working;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interviewkit.port.Job;
import org.interviewkit.port.Tally;

/** Counts jobs. */
public final class Tallies {

  private record Key(String kind, Job.State state) {}

  private static final Comparator<Tally> BY_KIND = Comparator.comparing(Tally::kind).thenComparing(Tally::state);

  private Tallies() {}

  /** How many of each kind stand how, by kind and state. */
  public static List<Tally> of(Collection<Job> jobs) {
    Map<Key, Tally> counted = new HashMap<>();
    for (Job job : jobs) {
      counted.merge(new Key(job.kind(), job.state()), new Tally(job.kind(), job.state(), 1, job.dueAt()), Tallies::sum);
    }
    return counted.values().stream().sorted(BY_KIND).toList();
  }

  private static Tally sum(Tally one, Tally other) {
    Instant earliest = one.earliest().isBefore(other.earliest()) ? one.earliest() : other.earliest();
    return new Tally(one.kind(), one.state(), one.jobs() + other.jobs(), earliest);
  }
}
