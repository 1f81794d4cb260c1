package org.interviewkit.port;

import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Timeline;

/** An interview as it stands in a list. */
public record InterviewSummary(InterviewId id, Engagement engagement, InterviewStatus status, Timeline timeline) {

  /** The entry of an interview. */
  public static InterviewSummary of(Interview interview) {
    return new InterviewSummary(interview.id(), interview.engagement(), interview.status(), interview.timeline());
  }

  /** The place of this entry in the list. */
  public Cursor cursor() {
    return new Cursor(timeline.createdAt(), id.value());
  }
}
