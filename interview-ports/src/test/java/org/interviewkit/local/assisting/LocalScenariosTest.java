package org.interviewkit.local.assisting;

import org.interviewkit.InterviewSystem;
import org.interviewkit.contract.AssistantScenarios;

class LocalScenariosTest implements AssistantScenarios {

  @Override
  public InterviewSystem.Builder builder() {
    return InterviewSystem.builder();
  }
}
