package org.interviewkit.local.assisting;

import org.interviewkit.InterviewSystem;
import org.interviewkit.SystemBuilder;
import org.interviewkit.contract.AssistantScenarios;

class LocalScenariosTest implements AssistantScenarios {

  @Override
  public SystemBuilder builder() {
    return InterviewSystem.builder();
  }
}
