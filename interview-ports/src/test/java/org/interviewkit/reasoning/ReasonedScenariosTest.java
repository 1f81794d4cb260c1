package org.interviewkit.reasoning;

import org.interviewkit.InterviewSystem;
import org.interviewkit.SystemBuilder;
import org.interviewkit.contract.AssistantScenarios;

class ReasonedScenariosTest implements AssistantScenarios {

  @Override
  public SystemBuilder builder() {
    return InterviewSystem.builder().reasoner(new Model());
  }
}
