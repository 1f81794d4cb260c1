package org.interviewkit.liberty.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.interviewkit.port.PortException;

/**
 * Calls to a language model, one kind apart from the other: evaluations that pile up take no place from the interview that is being watched. Only failures that may pass are thrown
 * in here, so only they are tried again and counted. The limits fit together: two answers of 50 s, each after at most 5 s of quick failures, are done within the 2 minutes an
 * evaluation's job is leased for. An operator can change each number the way MicroProfile Fault Tolerance says.
 *
 * <p>Public and open only because the container puts its proxies in front of it.
 */
@ApplicationScoped
public class RemoteCalls {

  private static final long LONGEST = 55_000;
  private static final long OPENING = 15_000;
  private static final long HEARING = 120_000;
  private static final long HEARING_WHOLE = 345_000;
  private static final long WAIT = 500;
  private static final long JITTER = 250;
  private static final long RETRYING = 5_000;
  private static final long RESTING = 30_000;

  /** For a person who waits. */
  @Timeout(LONGEST)
  @Retry(maxRetries = 2, delay = WAIT, jitter = JITTER, maxDuration = RETRYING, retryOn = PortException.class)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(8)
  public <T> T planning(Supplier<T> call) {
    return call.get();
  }

  /** For a running interview. The next look is the second attempt. */
  @Timeout(LONGEST)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(64)
  public <T> T watching(Supplier<T> call) {
    return call.get();
  }

  /** For an evaluation, whose job is tried again later anyway. */
  @Timeout(LONGEST)
  @Retry(maxRetries = 2, delay = WAIT, jitter = JITTER, maxDuration = RETRYING, retryOn = PortException.class)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(4)
  public <T> T evaluating(Supplier<T> call) {
    return call.get();
  }

  /** For a visitor who wants a session with a hosted chat. */
  @Timeout(OPENING)
  @Retry(maxRetries = 1, delay = WAIT, jitter = JITTER, maxDuration = RETRYING, retryOn = PortException.class)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(16)
  public <T> T opening(Supplier<T> call) {
    return call.get();
  }

  /** For a person who asks about an interview: without vectors passages are found by their words, so nothing is tried again. */
  @Timeout(OPENING)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(16)
  public <T> T embedding(Supplier<T> call) {
    return call.get();
  }

  /** For somebody of the team who opens a microphone. */
  @Timeout(OPENING)
  @Retry(maxRetries = 1, delay = WAIT, jitter = JITTER, maxDuration = RETRYING, retryOn = PortException.class)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(8)
  public <T> T dictating(Supplier<T> call) {
    return call.get();
  }

  /** For a recording that is heard once more; its job is tried again later. Four minutes of speech take their time. */
  @Timeout(HEARING)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(2)
  public <T> T transcribing(Supplier<T> call) {
    return call.get();
  }

  /** For an hour of sound in one file; its job is tried again later, and leased for two of them. */
  @Timeout(HEARING_WHOLE)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(2)
  public <T> T hearingWhole(Supplier<T> call) {
    return call.get();
  }

  /** For a visitor of the website who waits. Many may wait at once. */
  @Timeout(LONGEST)
  @Retry(maxRetries = 1, delay = WAIT, jitter = JITTER, maxDuration = RETRYING, retryOn = PortException.class)
  @CircuitBreaker(requestVolumeThreshold = 6, delay = RESTING, failOn = {PortException.class, TimeoutException.class})
  @Bulkhead(32)
  public <T> T answering(Supplier<T> call) {
    return call.get();
  }
}
