package org.interviewkit.architecture;

/** The packages the rules speak of, as ArchUnit writes them. */
final class Layers {

  static final String DOMAIN = "org.interviewkit.domain..";
  static final String PORT = "org.interviewkit.port..";
  static final String APPLICATION = "org.interviewkit.application..";
  static final String LOCAL = "org.interviewkit.local..";
  static final String WORKING = "org.interviewkit.working..";
  static final String REASONING = "org.interviewkit.reasoning..";
  static final String LIBRARY = "org.interviewkit.library..";
  static final String OPENAI = "org.interviewkit.openai..";
  static final String ANTHROPIC = "org.interviewkit.anthropic..";
  static final String EMBEDDING = "org.interviewkit.embedding..";
  static final String MAIL = "org.interviewkit.mail..";
  static final String WEBHOOK = "org.interviewkit.webhook..";
  static final String PERSISTENCE = "org.interviewkit.persistence..";
  static final String STORAGE = "org.interviewkit.storage..";
  static final String LIBERTY = "org.interviewkit.liberty..";
  static final String ASSEMBLY = "org.interviewkit.liberty.assembly..";

  /** The adapter modules, those that are still empty included. */
  static final String[] ADAPTERS = {
    PERSISTENCE, STORAGE, OPENAI, ANTHROPIC, EMBEDDING, MAIL, WEBHOOK, "org.interviewkit.livekit..", "org.interviewkit.speech.."
  };

  private Layers() {}
}
