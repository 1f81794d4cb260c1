package org.interviewkit.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.interviewkit.port.Job;
import org.interviewkit.port.Outcome;

/**
 * When failed work is tried again: after a first wait, then twice as long each time, an hour at most. Up to a tenth is taken off each wait, a different part for each
 * job: what failed
 * together does not come back together.
 *
 * @param first the first wait
 * @param attempts after so many the work is given up
 */
record Backoff(Duration first, int attempts) {

  /** For what a person waits for: given up after ten minutes. */
  static final Backoff EVALUATION = new Backoff(Duration.ofSeconds(5), 8);

  /** For what others receive or provide. With these waits, 28 to 31 hours: longer than a day's outage. */
  static final Backoff DELIVERY = new Backoff(Duration.ofSeconds(10), 40);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int PARTS = 1_000;

  /** What comes of a job whose attempt failed. */
  Outcome failed(Job job, Instant now, String why, boolean mayHelp) {
    return mayHelp && job.attempts() < attempts ? new Outcome.Again(now.plus(after(job)), error(why)) : new Outcome.GivenUp(error(why));
  }

  /** Another attempt, however many there were. */
  Outcome again(Job job, Instant now, String why) {
    return new Outcome.Again(now.plus(after(job)), error(why));
  }

  /** How long a job waits after its last attempt. */
  Duration after(Job job) {
    Duration doubled = first.multipliedBy(1L << Math.min(job.attempts() - 1, 20));
    Duration wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    int part = Math.floorMod(Objects.hash(job.kind(), job.subject(), job.attempts()) * 0x9E3779B9 >>> 8, PARTS);
    return wait.minusMillis(wait.toMillis() * part / PARTS / 10);
  }

  private static String error(String why) {
    return why.isBlank() ? "no reason given" : why.substring(0, Math.min(why.length(), Job.MAX_ERROR));
  }
}
