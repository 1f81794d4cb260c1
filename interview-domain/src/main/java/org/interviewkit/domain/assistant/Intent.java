package org.interviewkit.domain.assistant;

/** What a visitor's message wants. Each intent has one agent that answers it. */
public enum Intent {
  /** A greeting, thanks, or a question about the assistant itself. */
  SMALLTALK(Agent.SMALLTALK),
  /** A question the owner's documents may answer. */
  KNOWLEDGE(Agent.KNOWLEDGE),
  /** An answer did not help, or the visitor wants a person. */
  ESCALATION(Agent.ESCALATION),
  /** A complaint, a fault or an appointment: something a person has to do. */
  TICKET(Agent.TICKET_WIDGET),
  /** An opinion about the assistant or the site. */
  FEEDBACK(Agent.TICKET_WIDGET),
  /** Something the assistant must not answer. */
  UNSAFE(Agent.SAFETY),
  /** Something that has nothing to do with the owner. */
  OUT_OF_SCOPE(Agent.KNOWLEDGE);

  private final Agent agent;

  Intent(Agent agent) {
    this.agent = agent;
  }

  /** Who answers such messages. */
  public Agent agent() {
    return agent;
  }
}
