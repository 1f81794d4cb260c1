package org.interviewkit.local.judging;

import java.util.List;
import org.interviewkit.domain.Language;

/** What the built-in adviser says. */
final class AdviceWords {

  private final Language language;

  AdviceWords(Language language) {
    this.language = language;
  }

  private String of(String german, String english) {
    return switch (language) {
      case DE -> german;
      case EN -> english;
    };
  }

  String open(String skill) {
    return of(skill + " verlangt die Stelle; im Gespräch kam es noch nicht vor.", "The job asks for " + skill + "; it has not come up yet.");
  }

  String open(String skill, boolean inCv) {
    return inCv
        ? of(skill + " verlangt die Stelle und nennt der Lebenslauf; im Gespräch kam es noch nicht vor.", "The job asks for " + skill + " and the CV names it; it has not come up yet.")
        : of(skill + " verlangt die Stelle; weder der Lebenslauf noch das Gespräch nennt es bisher.", "The job asks for " + skill + "; neither the CV nor the conversation names it so far.");
  }

  String ask(String skill, boolean inCv) {
    return inCv
        ? of("Im Lebenslauf nennen Sie " + skill + ". Wofür haben Sie es eingesetzt, und was war Ihr eigener Anteil?", "Your CV names " + skill + ". What did you use it for, and what was your own part?")
        : of("Welche Erfahrung haben Sie mit " + skill + ", oder mit etwas, das dem nahekommt?", "What experience do you have with " + skill + ", or with something close to it?");
  }

  String noResult() {
    return of("Was dabei herauskam, wurde noch nicht gesagt.", "What came of it has not been said yet.");
  }

  String askResult() {
    return of("Was kam am Ende dabei heraus, und woran haben Sie das gesehen?", "What came of it in the end, and how could you tell?");
  }

  String strength(List<String> skills, boolean result) {
    String about = String.join(", ", skills);
    String german = about.isEmpty() ? "Eigenes Handeln geschildert" : about + ": eigenes Handeln geschildert";
    String english = about.isEmpty() ? "Own action described" : about + ": own action described";
    return of(german + (result ? ", mit Ergebnis." : "."), english + (result ? ", with its result." : "."));
  }

  String denied(String skill) {
    return of(skill + " steht im Lebenslauf; im Gespräch klang es nach wenig oder keiner Erfahrung damit.", "The CV names " + skill + "; in the conversation it sounded like little or no experience with it.");
  }

  String askDenied(String skill) {
    return of("Im Lebenslauf nennen Sie " + skill + ". In welchem Zusammenhang war das?", "Your CV names " + skill + ". In what context was that?");
  }

  String notInCv(String skill) {
    return of(skill + " kam im Gespräch mit eigenem Handeln vor, steht aber nicht im Lebenslauf.", "The candidate described own work with " + skill + ", which the CV does not name.");
  }

  String askSince(String skill) {
    return of("Wo und seit wann haben Sie mit " + skill + " gearbeitet?", "Where, and since when, have you worked with " + skill + "?");
  }

  String years(int said, long written) {
    return of(
        "Im Gespräch wurden " + said + " Jahre genannt; die Stationen im Lebenslauf ergeben zusammen etwa " + written + ".",
        "The conversation named " + said + " years; the stations in the CV add up to about " + written + ".");
  }

  String askYears() {
    return of("Wie setzt sich diese Zeit zusammen?", "How is this time made up?");
  }
}
