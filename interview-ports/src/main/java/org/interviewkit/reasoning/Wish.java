package org.interviewkit.reasoning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.Intent;

/** What a model can say a message wants. It writes no reason itself, since a log must not hold a visitor's words; intent and boundary follow from what it chose. */
enum Wish {
  GREETING(Intent.SMALLTALK, "the message greets, thanks or says goodbye"),
  ABOUT_ASSISTANT(Intent.SMALLTALK, "the visitor asks about the assistant"),
  QUESTION(Intent.KNOWLEDGE, "the visitor asks something the documents may answer"),
  NOT_HELPED(Intent.ESCALATION, "the visitor says that an answer did not help"),
  PERSON(Intent.ESCALATION, "the visitor asks for a person, as the model reads it"),
  COMPLAINT(Intent.TICKET, "the visitor reports a fault or complains"),
  APPOINTMENT(Intent.TICKET, "the visitor wants an appointment"),
  OPINION(Intent.FEEDBACK, "the visitor gives an opinion"),
  UNRELATED(Intent.OUT_OF_SCOPE, "the message has nothing to do with this website"),
  TAX_ADVICE(Boundary.TAX, "binding tax advice is asked for"),
  LEGAL_ADVICE(Boundary.LEGAL, "binding legal advice is asked for"),
  MEDICAL_ADVICE(Boundary.MEDICAL, "medical advice is asked for"),
  ORDERS(Boundary.INSTRUCTIONS, "the message gives orders to the machine"),
  INSULT(Boundary.ABUSE, "the message insults");

  private final Intent intent;
  private final Optional<Boundary> boundary;
  private final String sentence;

  Wish(Intent intent, String sentence) {
    this.intent = intent;
    this.boundary = Optional.empty();
    this.sentence = sentence;
  }

  Wish(Boundary boundary, String sentence) {
    this.intent = Intent.UNSAFE;
    this.boundary = Optional.of(boundary);
    this.sentence = sentence;
  }

  Intent intent() {
    return intent;
  }

  Optional<Boundary> boundary() {
    return boundary;
  }

  String sentence() {
    return sentence;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(wish -> wish.name().toLowerCase(Locale.ROOT)).toList();
  }

  static Wish of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
