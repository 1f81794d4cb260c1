package org.interviewkit.persistence;

import com.github.kagkarlsson.scheduler.Executor;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.interviewkit.port.Job;
import org.interviewkit.port.Worker;
import org.interviewkit.working.Noting;

/**
 * Has jobs done by db-scheduler: one scheduler for each kind, so that none waits for another. A scheduler looks for due rows twice a second, or when it is woken; says every second
 * of what it is at that it is still alive; and frees what a process has not said that of for four seconds.
 */
final class JobScheduler {

  private static final System.Logger LOG = System.getLogger(JobScheduler.class.getName());

  /** By their names: a container may set a level on each logger, which one of the package would not change. Held, because a logger nobody holds is forgotten with its level. */
  private static final List<Logger> TALKATIVE =
      Stream.of(Scheduler.class, SchedulerBuilder.class, Executor.class).map(type -> Logger.getLogger(type.getName())).toList();

  static {
    TALKATIVE.forEach(logger -> logger.setLevel(java.util.logging.Level.WARNING));
  }

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);
  private static final int MISSED_SIGNS = 4;
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  /** A kind without a worker here may have one in another process, or after the next change of settings: its jobs are nobody's to delete. */
  private static final Duration NEVER = Duration.ofDays(365_000);

  private final JobLedger ledger;
  private final Clock clock;
  private final Map<String, Scheduler> schedulers = new HashMap<>();

  JobScheduler(DataSource database, JobLedger ledger, List<Worker> workers, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    List<Task<?>> tasks = workers.stream().<Task<?>>map(this::task).toList();
    String process = UUID.randomUUID().toString();
    workers.forEach(worker -> schedulers.put(worker.kind(), scheduler(database, tasks, worker, process)));
  }

  void start() {
    schedulers.values().forEach(Scheduler::start);
  }

  /** Has a kind looked for now. */
  void wake(String kind) {
    Optional.ofNullable(schedulers.get(kind)).ifPresent(Scheduler::triggerCheckForDueExecutions);
  }

  /** Takes nothing more and waits for what is under way. What then is not done goes on as long as the process, unheard: another one has it begun again. */
  void stop(Duration patience) {
    CountDownLatch stopped = new CountDownLatch(schedulers.size());
    schedulers.forEach(
        (kind, scheduler) ->
            Thread.ofPlatform()
                .daemon()
                .name("interview-work-" + kind + "-end")
                .start(
                    () -> {
                      scheduler.stop();
                      stopped.countDown();
                    }));
    schedulers.values().forEach(JobScheduler::wakeForTheEnd);
    try {
      stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** It looks whether it is to end when it wakes. */
  private static void wakeForTheEnd(Scheduler scheduler) {
    while (!scheduler.getSchedulerState().isShuttingDown()) {
      Thread.onSpinWait();
    }
    scheduler.triggerCheckForDueExecutions();
  }

  private Scheduler scheduler(DataSource database, List<Task<?>> tasks, Worker worker, String process) {
    return new Builder(database, tasks)
        .tableName(JobLedger.SCHEDULE)
        .jdbcCustomization(new OneKind(worker.kind()))
        .schedulerName(new SchedulerName.Fixed(process))
        .clock(clock::instant)
        .threads(worker.atOnce())
        .executorService(new Unhurried(worker.kind(), worker.atOnce()))
        .dueExecutor(new Unhurried(worker.kind() + "-due", 1))
        .housekeeperExecutor(Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("interview-work-" + worker.kind() + "-alive").daemon().factory()))
        .pollUsingLockAndFetch(0.5, 1)
        .pollingInterval(POLL)
        .heartbeatInterval(SIGN_OF_LIFE)
        .missedHeartbeatsLimit(MISSED_SIGNS)
        .deleteUnresolvedAfter(NEVER)
        .shutdownMaxWait(NEVER.dividedBy(1_000))
        .build();
  }

  private Task<Void> task(Worker worker) {
    return Tasks.custom(worker.kind(), Void.class)
        .onFailure((complete, operations) -> operations.reschedule(complete, now().plus(AFTER_TROUBLE)))
        .onDeadExecution(this::free)
        .execute((instance, context) -> attempt(worker, context.getExecution()));
  }

  private CompletionHandler<Void> attempt(Worker worker, Execution taken) {
    Optional<Job> job = ledger.begin(worker.kind(), taken.getId(), now());
    if (job.isEmpty()) {
      return (complete, operations) -> operations.remove();
    }
    Job noted = Noting.noted(job.get(), worker.run(job.get(), now()), now());
    return (complete, operations) -> {
      if (!ledger.note(noted, taken.version)) {
        LOG.log(Level.WARNING, "job {0} {1}: another process has taken it over meanwhile, what came of it here is not noted", noted.kind(), noted.subject());
      }
    };
  }

  private void free(ExecutionComplete dead, ExecutionOperations<Void> operations) {
    Execution row = dead.getExecution();
    try {
      operations.reschedule(dead, now());
      LOG.log(Level.WARNING, "job {0} {1}: the process that was at it gives no sign of life, it is begun again", row.getTaskName(), row.getId());
      wake(row.getTaskName());
    } catch (ExecutionException e) {
      LOG.log(Level.DEBUG, "job {0} {1}: somebody else has freed it", row.getTaskName(), row.getId());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Waits between two looks by the time of the wall, whatever clock jobs go by. */
  private static final class Builder extends SchedulerBuilder {

    Builder(DataSource database, List<Task<?>> tasks) {
      super(database, tasks);
    }

    @Override
    protected Waiter buildWaiter() {
      return new Waiter(POLL);
    }
  }
}
