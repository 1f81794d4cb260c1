package org.interviewkit.local.assisting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.interviewkit.contract.ClassifierContract;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Inquiry;
import org.junit.jupiter.api.Test;

final class LocalClassifierTest implements ClassifierContract {

  private final Classifier kept = new LocalClassifier();

  @Override
  public Classifier classifier() {
    return kept;
  }

  @Test
  void understandsPeopleWhoUseTheirOwnWords() {
    Map<String, Intent> messages =
        Map.of(
            "Can I deduct my home office from my tax?", Intent.UNSAFE,
            "Wie kann ich die Steuer auf mein neues kleines Arbeitszimmer absetzen?", Intent.UNSAFE,
            "The booking page crashes all the time, nothing works.", Intent.TICKET,
            "Die Buchungsseite stürzt ab, nichts funktioniert.", Intent.TICKET,
            "Hallo, sind Sie noch da?", Intent.SMALLTALK,
            "Hello, are you still there?", Intent.SMALLTALK,
            "What does a crash course in pottery cost?", Intent.KNOWLEDGE);
    messages.forEach((text, intent) -> assertEquals(intent, kept.classify(new Inquiry(text, Language.DE, List.of())).intent(), text));
  }
}
