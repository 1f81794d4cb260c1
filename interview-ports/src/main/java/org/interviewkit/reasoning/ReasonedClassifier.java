package org.interviewkit.reasoning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.assistant.Consent;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.Topic;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Inquiry;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/**
 * A classifier that asks a language model where rules do not settle the matter. What the rules find unsafe, an escalation or small talk stays so, and so does a plain yes or no
 * to a ticket that waits: no model is asked. When the model fails the rules decide, and the reason says so. Safe for use by many threads.
 */
public final class ReasonedClassifier implements Classifier {

  private static final String RULE = "model";

  private static final String NAME = "routing-1";
  private static final List<String> TOPICS = Arrays.stream(Topic.values()).map(topic -> topic.name().toLowerCase(Locale.ROOT)).toList();
  private static final Map<String, Object> SHAPE = Shape.object("reason", Shape.oneOf(Wish.words()), "topic", Shape.oneOf(TOPICS));

  private final Classifier rules;
  private final Consultation consultation;

  /**
   * A classifier over a model.
   *
   * @param rules decides what is settled without a model, and everything when there is none
   */
  public ReasonedClassifier(Reasoner reasoner, Classifier rules) {
    this.rules = rules;
    this.consultation = new Consultation(reasoner, Reasoner.Purpose.ANSWERING, NAME);
  }

  @Override
  public Routing classify(Inquiry inquiry) {
    Routing ruled = rules.classify(inquiry);
    if (isSettled(ruled.intent()) || answersADraft(inquiry)) {
      return ruled;
    }
    try {
      return consultation.ask(Optional.empty(), data(inquiry), SHAPE, (answer, model) -> routing(answer, ruled));
    } catch (PortException e) {
      return new Routing(ruled.intent(), ruled.rule(), ruled.reason() + "; " + why(e.kind()), ruled.language(), ruled.topic(), ruled.boundary());
    }
  }

  private static boolean isSettled(Intent intent) {
    return switch (intent) {
      case UNSAFE, ESCALATION, SMALLTALK -> true;
      case KNOWLEDGE, TICKET, FEEDBACK, OUT_OF_SCOPE -> false;
    };
  }

  private static boolean answersADraft(Inquiry inquiry) {
    Optional<Message> last = inquiry.before().stream().reduce((first, second) -> second);
    return Consent.of(inquiry.text()) != Consent.NEITHER && last.flatMap(Message::outcome).flatMap(outcome -> outcome.draft()).isPresent();
  }

  private static Map<String, Object> data(Inquiry inquiry) {
    return Telling.of("page", inquiry.language().tag(), "before", Telling.messages(inquiry.before()), "message", Telling.masked(inquiry.text()));
  }

  private static Routing routing(Fields answer, Routing ruled) {
    Wish wish = Wish.of(answer.verbatim("reason"));
    Topic read = Topic.valueOf(answer.verbatim("topic").toUpperCase(Locale.ROOT));
    Topic topic = wish.intent() == Intent.FEEDBACK ? Topic.FEEDBACK : read == Topic.OTHER ? ruled.topic() : read;
    return new Routing(wish.intent(), wish == Wish.PERSON ? Routing.PERSON : RULE, wish.sentence(), ruled.language(), topic, wish.boundary());
  }

  private static String why(PortException.Kind kind) {
    return switch (kind) {
      case UNAVAILABLE, FULL -> "by the rules, since the model is not available";
      case MALFORMED -> "by the rules, since the model's answer cannot be used";
      case REFUSED -> "by the rules, since the model's service refuses the task";
    };
  }
}
