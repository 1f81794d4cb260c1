package org.interviewkit.persistence.format;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.interviewkit.domain.evaluation.CriterionResult;
import org.interviewkit.domain.supervision.SupervisorAction;

/** The names under which the kinds of sealed types are stored; a class may be renamed, its tag may not. */
final class Tags {

  private Tags() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SupervisorAction.Ignore.class, name = "ignore"),
    @JsonSubTypes.Type(value = SupervisorAction.Guide.class, name = "guide"),
    @JsonSubTypes.Type(value = SupervisorAction.Conclude.class, name = "conclude"),
    @JsonSubTypes.Type(value = SupervisorAction.End.class, name = "end")
  })
  interface Action {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = CriterionResult.Scored.class, name = "scored"),
    @JsonSubTypes.Type(value = CriterionResult.NotEnoughEvidence.class, name = "not_enough_evidence")
  })
  interface Result {}
}
