package org.interviewkit.persistence.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.evaluation.CriterionResult;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.interview.Paper;
import org.interviewkit.domain.interview.Sound;
import org.interviewkit.domain.supervision.SupervisorAction;

/** The names under which the kinds of sealed types are stored, which may not change though a class is renamed; and what is left out where it says nothing. */
final class Tags {

  private Tags() {}

  /** A conversation without a hand-over is written as it was before there were any: earlier versions read it, and nothing is written again. */
  abstract static class Session {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<HandOver> handOver;
  }

  /** A message that is no person's is written as it was before persons wrote any. */
  abstract static class Said {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<String> name;
  }

  /** A turn that corrects none is written as it was before there were corrections. */
  abstract static class Turned {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Integer> corrects;
  }

  /** An interview that the AI leads is written as it was before persons led any. */
  abstract static class Led {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Lead> lead;
  }

  /** A lead without sound, or without a file that was handed in, is written as it was before there were any. */
  abstract static class Given {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Sound> sound;

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Paper> jobDescription;

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Paper> cv;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SupervisorAction.Ignore.class, name = "ignore"),
    @JsonSubTypes.Type(value = SupervisorAction.Guide.class, name = "guide"),
    @JsonSubTypes.Type(value = SupervisorAction.Conclude.class, name = "conclude"),
    @JsonSubTypes.Type(value = SupervisorAction.End.class, name = "end"),
    @JsonSubTypes.Type(value = SupervisorAction.TakeOver.class, name = "take_over"),
    @JsonSubTypes.Type(value = SupervisorAction.Release.class, name = "release")
  })
  interface Action {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = CriterionResult.Scored.class, name = "scored"),
    @JsonSubTypes.Type(value = CriterionResult.NotEnoughEvidence.class, name = "not_enough_evidence")
  })
  interface Result {}

  /** An entry without an address is written as it was when there were no addresses. */
  abstract static class WithoutEmptyAddress {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private Optional<String> address = Optional.empty();
  }
}
