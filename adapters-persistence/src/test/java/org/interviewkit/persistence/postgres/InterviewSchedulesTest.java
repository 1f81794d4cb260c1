package org.interviewkit.persistence.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.interviewkit.contract.EvaluationFixtures;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.SupervisionFixtures;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.interview.Interview;
import org.junit.jupiter.api.Test;

/** The view with the older system's names. */
final class InterviewSchedulesTest extends OpenPostgresStore {

  private static final List<String> COLUMNS =
      List.of(
          "id uuid",
          "job_application_id uuid",
          "status text",
          "scheduled_at timestamp with time zone",
          "started_at timestamp with time zone",
          "ended_at timestamp with time zone",
          "conversation_log jsonb",
          "live_transcript jsonb",
          "final_ai_review text",
          "ai_review jsonb",
          "final_ai_evaluation_score numeric");

  private String one(String expression) {
    return database().ask("select " + expression + " from interview_schedules", "set time zone 'Asia/Kolkata'");
  }

  @Test
  void hasTheOlderColumnsAndTypesInTheirOrder() {
    String columns =
        database().ask("select column_name || ' ' || data_type from information_schema.columns where table_name = 'interview_schedules' order by ordinal_position");
    assertEquals(COLUMNS, columns.lines().limit(COLUMNS.size()).toList());
  }

  @Test
  void showsAnInterviewWithEverythingThatBelongsToIt() {
    Interview interview = InterviewFixtures.decidedInterview();
    store().interviews().add(interview);
    TranscriptFixtures.turns(2).forEach(turn -> store().transcripts().append(interview.id(), turn));
    SupervisionFixtures.everyAction().forEach(record -> store().supervisions().append(interview.id(), record));
    store().evaluations().save(interview.id(), EvaluationFixtures.evaluation());
    assertEquals(interview.id().toString(), one("id::text"));
    assertEquals("completed", one("status"));
    assertEquals("true", one("(scheduled_at = timestamptz '2026-11-22T09:15:30.123456Z' and started_at = timestamptz '2026-11-21T09:20:30.123456Z')::text"));
    assertEquals("2026-11-21 09:25:30.123456", one("(ended_at at time zone 'UTC')::text"));
    assertEquals(
        "true",
        one(
            "(live_transcript -> 0 = jsonb_build_object('timestamp', '2026-11-21T09:15:31.123456Z', 'speaker', 'assistant', 'content', 'Frage 1?', 'type', 'text',"
                + " 'session_id', id::text))::text"));
    assertEquals("2", one("jsonb_array_length(live_transcript)::text"));
    assertEquals(Integer.toString(SupervisionFixtures.everyAction().size()), one("jsonb_array_length(conversation_log)::text"));
    assertEquals("72", one("final_ai_evaluation_score::text"));
    assertEquals("fixture/1", one("ai_review ->> 'evaluator'"));
    assertTrue(one("final_ai_review").contains("- Geht der Ursache nach"), one("final_ai_review"));
    assertEquals(interview.engagement().candidateId().toString() + " " + interview.engagement().roleId(), one("candidate_id || ' ' || role_id"));
  }

  @Test
  void showsAnInterviewThatHasNothingYet() {
    store().interviews().add(InterviewFixtures.scheduledInterview());
    assertEquals("scheduled [] []", one("concat_ws(' ', status, conversation_log, live_transcript, final_ai_review, ai_review, final_ai_evaluation_score, started_at)"));
  }

  @Test
  void runsTheQueriesOfTheOlderSystem() {
    store().interviews().add(InterviewFixtures.decidedInterview());
    Map<String, String> queries =
        Map.of(
            "select count(*) from interview_schedules where status = 'completed' and started_at > '2026-01-01'", "1",
            "select count(*) from interview_schedules where live_transcript @> '[{\"speaker\": \"user\"}]'", "0",
            "select avg(final_ai_evaluation_score) from interview_schedules where status = 'in_progress'", "null");
    queries.forEach((query, expected) -> assertEquals(expected, database().ask(query), query));
    String plan = database().plan("select id from interview_schedules where started_at > '2026-11-21' order by started_at");
    assertTrue(plan.contains("interview_by_start"), plan);
  }
}
