package org.interviewkit.port;

import java.util.Optional;
import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.interview.Timeline;

/** An interview as it stands in a list. */
public record InterviewSummary(InterviewId id, Engagement engagement, InterviewStatus status, Timeline timeline, Optional<Lead> lead) {

  /** The entry of an interview. */
  public static InterviewSummary of(Interview interview) {
    return new InterviewSummary(interview.id(), interview.engagement(), interview.status(), interview.timeline(), interview.lead());
  }

  /** The place of this entry in the list. */
  public Cursor cursor() {
    return new Cursor(timeline.createdAt(), id.value());
  }
}
