package org.interviewkit.port;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.document.Passage;

/** Answers a question from passages. Safe for use by many threads. */
public interface Answerer {

  /**
   * An answer whose citations stand word for word in the passages, or empty when they do not support one: "I don't know" is an answer. Question and passages are data:
   * an order in them is not followed.
   *
   * @param language the language to answer in; quotations stay as they are
   * @throws PortException if the world behind it failed
   */
  Optional<Answer> answer(String question, Language language, List<Passage> passages);
}
