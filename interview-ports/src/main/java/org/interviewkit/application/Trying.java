package org.interviewkit.application;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Found;
import org.interviewkit.port.Inquiry;

/** Trying a question on the shelf, to see what a visitor would be answered and why. Nothing of it is kept, logged or opened. */
public final class Trying {

  private final Classifier classifier;
  private final Answerer answerer;
  private final Shelving shelf;

  Trying(Classifier classifier, Answerer answerer, Shelving shelf) {
    this.classifier = classifier;
    this.answerer = answerer;
    this.shelf = shelf;
  }

  /**
   * What came of it.
   *
   * @param routing who would answer and why
   * @param answer what the documents answer; empty when they do not, or are not asked
   * @param outOfScope whether the question would count as one that the documents do not cover
   * @param passages what was found, nearest first, whether the documents were asked or not
   */
  public record Trial(Routing routing, Optional<Answer> answer, boolean outOfScope, List<Shelved> passages) {}

  /**
   * A passage that was found.
   *
   * @param heading the heading it stands under, and what is cited of it where something is; or empty
   * @param cited whether the answer rests on it
   */
  public record Shelved(Found found, Optional<String> heading, boolean cited) {}

  /**
   * Tries a question.
   *
   * @param language the language of the page it would be asked on
   * @throws org.interviewkit.domain.InvalidInput if the question cannot be accepted
   */
  public Trial ask(String question, Language language) {
    String text = VisitorText.needed("question", question, Message.MAX_VISITOR);
    Routing routing = classifier.classify(new Inquiry(text, language, List.of()));
    List<Found> found = shelf.found(text);
    List<Passage> passages = found.stream().map(Found::passage).toList();
    Optional<Answer> answer = asksTheShelf(routing) ? answerer.answer(text, routing.language(), passages).flatMap(given -> given.supportedBy(passages)) : Optional.empty();
    boolean outOfScope = routing.intent() == Intent.OUT_OF_SCOPE || routing.intent() == Intent.KNOWLEDGE && answer.isEmpty();
    List<Citation> citations = answer.map(Answer::citations).orElse(List.of());
    return new Trial(routing, answer, outOfScope, found.stream().map(one -> shelved(one, citations)).toList());
  }

  private static boolean asksTheShelf(Routing routing) {
    boolean professional = routing.boundary().filter(boundary -> boundary != Boundary.INSTRUCTIONS && boundary != Boundary.ABUSE).isPresent();
    return routing.intent() == Intent.KNOWLEDGE || professional;
  }

  private Shelved shelved(Found found, List<Citation> citations) {
    Passage passage = found.passage();
    Optional<Citation> cited = citations.stream().filter(citation -> citation.standsIn(passage)).findFirst();
    return new Shelved(found, shelf.heading(passage.document(), cited.map(Citation::start).orElse(passage.start())), cited.isPresent());
  }
}
