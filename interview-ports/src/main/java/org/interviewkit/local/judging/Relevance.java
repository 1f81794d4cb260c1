package org.interviewkit.local.judging;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.local.listening.AnswerReading;
import org.interviewkit.local.text.SkillTaxonomy;
import org.interviewkit.local.text.Token;
import org.interviewkit.local.text.Tokenized;

/** How far an answer speaks of what its question is about, by the words they share in either language and by the skill asked about. */
final class Relevance {

  private static final int STEM = 5;
  private static final Set<String> EVERYWHERE =
      Set.of("erzae", "besch", "schil", "situa", "wann", "haben", "sind", "einma", "dabei", "damit", "diese", "dafue", "etwas", "einen", "einer", "waren", "wurde", "sich", "wie",
          "tell", "about", "descr", "when", "what", "which", "that", "this", "there", "their", "with", "were", "have", "your", "from", "once", "something", "somet", "mache",
          "jeman", "someb", "somed", "ihre", "ihrer", "ihrem", "ihren", "sie", "eigen", "own", "ergeb", "resul", "actio", "hande", "ander", "other", "werde");

  private final Set<String> wanted = new HashSet<>();
  private final Question question;

  Relevance(Question question) {
    this.question = question;
    for (Wording wording : new Wording[] {question.text(), question.simpler(), question.lookFor()}) {
      wanted.addAll(stems(wording.de()));
      wanted.addAll(stems(wording.en()));
    }
    question.followUps().forEach(wording -> wanted.addAll(stems(wording.de() + " " + wording.en())));
  }

  /** From 0 to 1. */
  double of(String answer, AnswerReading reading) {
    long shared = stems(answer).stream().filter(wanted::contains).count();
    boolean skill = question.skill().flatMap(SkillTaxonomy.STANDARD::named).filter(reading.skills()::contains).isPresent();
    return Math.min(1, shared / 2.0 + (skill ? 0.6 : 0));
  }

  private static Set<String> stems(String text) {
    return Tokenized.of(text).tokens().stream()
        .map(Token::folded)
        .filter(word -> word.length() >= 4)
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .filter(stem -> !EVERYWHERE.contains(stem))
        .collect(Collectors.toSet());
  }
}
