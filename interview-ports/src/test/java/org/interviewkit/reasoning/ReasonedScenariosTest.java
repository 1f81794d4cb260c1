package org.interviewkit.reasoning;

import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.AssistantScenarios;

class ReasonedScenariosTest implements AssistantScenarios {

  @Override
  public InterviewSystem.Builder builder() {
    return InterviewSystem.builder().reasoner(new Model());
  }
}
