package org.interviewkit.liberty.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static Problem problem(Throwable failure) {
    return Problems.of(failure).problem();
  }

  @Test
  void tellsTheCallersMistakesApart() {
    assertEquals(Problem.badRequest("weight 11: allowed 1–10", "/criteria/weight"), problem(new InvalidInput("criteria.weight", "weight 11: allowed 1–10")));
    assertEquals("/job_description", problem(new InvalidInput("jobDescription", "x")).pointer());
    assertEquals("/reason", problem(new InvalidInput("reason length", "x")).pointer());
    assertEquals(404, problem(new NotFound("interview", "x")).status());
    assertEquals(409, problem(new Conflict("x is paused: it cannot become decided")).status());
    assertEquals("x is paused: it cannot become decided", problem(new Conflict("x is paused: it cannot become decided")).detail());
  }

  @Test
  void saysWhyADocumentCannotBeRead() {
    for (UnreadableDocument.Reason reason : UnreadableDocument.Reason.values()) {
      Problem problem = problem(new UnreadableDocument(reason, "why"));
      assertEquals(422, problem.status());
      assertEquals("why", problem.detail());
      assertEquals("urn:interviewkit:problem:unreadable-document:" + JsonWords.word(reason).replace('_', '-'), problem.type());
    }
  }

  @Test
  void tellsTheWorldsFailuresApart() {
    assertEquals(507, problem(new PortException(PortException.Kind.FULL, "x")).status());
    assertEquals(502, problem(new PortException(PortException.Kind.MALFORMED, "x")).status());
    Problems.Answer unavailable = Problems.of(new PortException(PortException.Kind.UNAVAILABLE, "jdbc:h2:secret"));
    assertEquals(503, unavailable.problem().status());
    assertEquals(Optional.of(5), unavailable.retryAfter());
    assertFalse(unavailable.problem().detail().contains("secret"));
  }

  @Test
  void findsABodyThatIsTooLargeUnderWhateverItIsWrapped() {
    assertEquals(413, problem(new ProcessingException(new IOException(new BodyTooLarge(5)))).status());
  }

  @Test
  void tellsNothingButAnIncidentNumberOfWhatNobodyForesaw() {
    Problem problem = problem(new IllegalStateException("password=hunter2 at org.example.Thing"));
    assertEquals(500, problem.status());
    assertTrue(problem.detail().matches("this should not have happened; it is in the log as incident [0-9a-f-]{36}"), problem.detail());
  }
}
