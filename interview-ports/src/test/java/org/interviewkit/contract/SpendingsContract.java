package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Spendings;
import org.junit.jupiter.api.Test;

/** What every keeper of spendings does. */
public interface SpendingsContract {

  /** An interview. */
  InterviewId SPENT_ON = InterviewFixtures.id("spent on");

  /** The keeper under test: empty before each test, the same one within a test. */
  Spendings spendings();

  /** What is added is summed up, as far as numbers go, and interviews do not mix. */
  @Test
  default void sumsUp() {
    assertEquals(new Reasoner.Tokens(0, 0), spendings().of(SPENT_ON));
    assertEquals(new Reasoner.Tokens(3_000_000_000L, 1), spendings().add(SPENT_ON, new Reasoner.Tokens(3_000_000_000L, 1)));
    assertEquals(new Reasoner.Tokens(3_000_000_002L, 6), spendings().add(SPENT_ON, new Reasoner.Tokens(2, 5)));
    assertEquals(new Reasoner.Tokens(3_000_000_002L, 6), spendings().of(SPENT_ON));
    assertEquals(new Reasoner.Tokens(0, 0), spendings().of(InterviewFixtures.id("other")));
  }

  /** Of additions at the same moment none is lost, the first ones included. */
  @Test
  default void losesNothingWhenManyAdd() {
    Spendings spendings = spendings();
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 4)
            .mapToObj(
                thread ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 10; i++) {
                            spendings.add(SPENT_ON, new Reasoner.Tokens(1, 2));
                          }
                        }))
            .toList();
    all.forEach(CompletableFuture::join);
    assertEquals(new Reasoner.Tokens(40, 80), spendings.of(SPENT_ON));
  }
}
