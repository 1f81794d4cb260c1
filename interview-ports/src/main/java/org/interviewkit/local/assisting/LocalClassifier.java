package org.interviewkit.local.assisting;

import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.Topic;
import org.interviewkit.local.listening.LanguageGuess;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.Tokenized;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Inquiry;

/** Decides by phrases in German and English; the first rule of {@code intents.txt} that fits holds, and a message none fits is a question for the documents. */
public final class LocalClassifier implements Classifier {

  private static final int FEW_WORDS = 6;

  private static final PhraseIndex<Topic> TOPICS =
      new PhraseIndex<Topic>()
          .add("termin*", Topic.APPOINTMENT)
          .add("rueckruf*", Topic.APPOINTMENT)
          .add("appointment*", Topic.APPOINTMENT)
          .add("schedule", Topic.APPOINTMENT)
          .add("call me back", Topic.APPOINTMENT)
          .add("meeting*", Topic.APPOINTMENT)
          .add("technisch*", Topic.TECHNICAL)
          .add("fehler*", Topic.TECHNICAL)
          .add("funktioniert nicht", Topic.TECHNICAL)
          .add("geht nicht", Topic.TECHNICAL)
          .add("login", Topic.TECHNICAL)
          .add("einloggen", Topic.TECHNICAL)
          .add("anmelden", Topic.TECHNICAL)
          .add("passwort", Topic.TECHNICAL)
          .add("password", Topic.TECHNICAL)
          .add("abgestuerzt", Topic.TECHNICAL)
          .add("stuerzt ... ab", Topic.TECHNICAL)
          .add("nichts funktioniert", Topic.TECHNICAL)
          .add("laedt nicht", Topic.TECHNICAL)
          .add("error*", Topic.TECHNICAL)
          .add("technical*", Topic.TECHNICAL)
          .add("broken", Topic.TECHNICAL)
          .add("does not work", Topic.TECHNICAL)
          .add("not working", Topic.TECHNICAL)
          .add("nothing works", Topic.TECHNICAL)
          .add("doesn t work", Topic.TECHNICAL)
          .add("log in", Topic.TECHNICAL)
          .add("crash*", Topic.TECHNICAL)
          .add("feedback", Topic.FEEDBACK)
          .add("rueckmeldung", Topic.FEEDBACK);

  @Override
  public Routing classify(Inquiry inquiry) {
    Language language = language(inquiry);
    Tokenized text = Tokenized.of(inquiry.text());
    Topic said = TOPICS.find(text).stream().map(PhraseIndex.Hit::value).findFirst().orElse(Topic.OTHER);
    if (text.size() == 0) {
      return Routing.of(Intent.SMALLTALK, "no-words", "the message holds no words", language, said);
    }
    for (IntentRule rule : IntentRule.ALL) {
      if (rule.fits(text) && !(rule.id().equals("unresolved") && said == Topic.FEEDBACK)) {
        Topic topic = rule.intent() == Intent.FEEDBACK ? Topic.FEEDBACK : said;
        return new Routing(rule.intent(), rule.id(), rule.reason(), language, topic, rule.boundary());
      }
    }
    return Routing.of(Intent.KNOWLEDGE, "otherwise", "no other rule fits: the documents are asked", language, said);
  }

  /** The page's language unless the message is clearly in the other one; a few words say nothing, so they stay in the language of the answer before. */
  private static Language language(Inquiry inquiry) {
    if (Tokenized.of(inquiry.text()).size() < FEW_WORDS) {
      return inquiry.before().reversed().stream()
          .flatMap(message -> message.outcome().stream())
          .map(outcome -> outcome.routing().language())
          .findFirst()
          .orElse(inquiry.language());
    }
    Language other =
        switch (inquiry.language()) {
          case DE -> Language.EN;
          case EN -> Language.DE;
        };
    return LanguageGuess.isOther(inquiry.text(), inquiry.language()) ? other : inquiry.language();
  }
}
