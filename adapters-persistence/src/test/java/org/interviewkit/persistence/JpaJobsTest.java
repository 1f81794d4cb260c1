package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.interviewkit.contract.JobsContract;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.Until;
import org.interviewkit.port.Job;
import org.interviewkit.port.Jobs;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.Worker;
import org.junit.jupiter.api.Test;

final class JpaJobsTest extends OpenJpaStore implements JobsContract {

  @Override
  public Jobs jobs() {
    return store().jobs();
  }

  @Test
  void doesWhatAnOlderVersionLeftBehind() throws SQLException {
    jobs().submit("evaluate", "waiting", DUE.minusSeconds(1));
    jobs().submit("evaluate", "later", DUE.plusSeconds(1));
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from job_schedule");
      // its lease would have ended in half an hour
      statement.execute("insert into job (kind, subject, state, attempts, due_at) select kind, 'begun', 'RUNNING', 3, due_at + 1800000000 from job where subject = 'waiting'");
      statement.execute("insert into job (kind, subject, state, attempts, due_at) select kind, 'over', 'DONE', 1, due_at from job where subject = 'waiting'");
    }
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    Worker worker =
        new Worker(
            "evaluate",
            1,
            job -> {
              done.add(job.subject() + " " + job.attempts());
              return new Outcome.Done();
            });
    jobs().begin(List.of(worker), new MovableClock(DUE));
    Until.equal(Optional.of(Job.State.DONE), () -> jobs().find("evaluate", "waiting").map(Job::state));
    assertEquals(List.of("begun 4", "waiting 1"), done);
    assertEquals(1, jobs().list("evaluate", EnumSet.of(Job.State.WAITING), 5).size());
  }
}
