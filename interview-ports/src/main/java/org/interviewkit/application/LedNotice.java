package org.interviewkit.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Notice;

/** What a candidate is told, and agrees to, before an interview that a person leads. */
final class LedNotice {

  /** Version of the wording; raise it with every change of the text. */
  static final String VERSION = "2026-11-led";

  private final String organisation;
  private final String contact;
  private final Searched searched;
  private final Optional<Duration> sounded;
  private final boolean heardAgain;
  private final boolean reasoned;
  private final boolean captioned;

  LedNotice(String organisation, String contact, Notices.Terms terms) {
    this.organisation = organisation;
    this.contact = contact;
    this.searched = terms.search();
    this.sounded = terms.sounded();
    this.heardAgain = terms.heardAgain() && sounded.isPresent();
    this.reasoned = terms.reasoned();
    this.captioned = terms.captioned();
  }

  Notice of(Interview interview, Language language) {
    String role = interview.engagement().roleTitle();
    String person = interview.requireLead().byName();
    return switch (language) {
      case DE -> german(role, person);
      case EN -> english(role, person);
    };
  }

  private String version() {
    return VERSION + (sounded.isPresent() ? "-recorded" : "") + (heardAgain ? Notices.HEARD_AGAIN : "") + searched.version() + (reasoned ? "-model" : "") + (captioned ? Notices.CAPTIONED : "");
  }

  private Notice german(String role, String person) {
    String ask = contact.isEmpty() ? person : contact;
    return new Notice(
        version(),
        Language.DE,
        "Bevor wir beginnen",
        List.of(
            new Notice.Section(
                "Sie sprechen mit einem Menschen",
                person + " führt mit Ihnen das Gespräch über die Stelle „" + role + "“" + (organisation.isEmpty() ? "" : " bei " + organisation)
                    + ". Ein Programm liest mit und zeigt " + person + " Hinweise, zum Beispiel was noch nicht besprochen wurde. Mit Ihnen spricht es nicht."
                    + (reasoned
                        ? " Es nutzt ein Sprachmodell bei einem Dienst, den die einladende Organisation gewählt hat. Das bekommt Ihren Lebenslauf, die Stellenbeschreibung und das Mitgeschriebene."
                        : "")
                    + (captioned
                        ? " Wenn " + person + " es einschaltet, hört ein Sprachdienst, den die einladende Organisation gewählt hat, über das Mikrofon mit und schreibt auf, was er versteht."
                            + " Solange er zuhört, sehen Sie das oder Sie werden darauf hingewiesen."
                        : "")),
            new Notice.Section(
                "Was gespeichert wird",
                "Gespeichert wird, was im Gespräch mitgeschrieben wird, mit Uhrzeit, dazu Ihr Lebenslauf und Ihre Zustimmung."
                    + sounded.map(keep -> " Der Ton des Gesprächs wird aufgenommen und " + (keep.toDays() == 1 ? "einen Tag" : keep.toDays() + " Tage") + " lang aufbewahrt, dann gelöscht.").orElse("")
                    + (heardAgain
                        ? " Nach dem Gespräch hört ein Dienst, den die einladende Organisation gewählt hat, die Aufnahme und schreibt auf, was er versteht. Das steht für das Einstellungsteam"
                            + " neben dem Mitgeschriebenen und wird mit der Aufnahme gelöscht."
                        : "")
                    + searched.german()),
            new Notice.Section(
                "Was damit geschieht",
                "Aus dem Mitgeschriebenen entsteht ein Bericht. Jede Punktzahl darin steht neben dem Satz von Ihnen, auf dem sie beruht. Ein Mensch liest ihn, und ein Mensch entscheidet."),
            new Notice.Section(
                "Ihre Wahl",
                "Die Zustimmung ist freiwillig. Ohne sie wird nichts mitgeschrieben. Fragen zur Speicherung und Löschung Ihrer Daten beantwortet " + ask + ".")),
        sounded.isPresent() ? "Ich habe das gehört oder gelesen und bin einverstanden, auch mit der Tonaufnahme" : "Ich habe das gehört oder gelesen und bin einverstanden");
  }

  private Notice english(String role, String person) {
    String ask = contact.isEmpty() ? person : contact;
    return new Notice(
        version(),
        Language.EN,
        "Before we begin",
        List.of(
            new Notice.Section(
                "You talk with a person",
                person + " talks with you about the role “" + role + "”" + (organisation.isEmpty() ? "" : " at " + organisation)
                    + ". A program reads along and shows " + person + " hints, for example what has not been talked about yet. It does not talk to you."
                    + (reasoned
                        ? " It uses a language model at a service that the inviting organisation has chosen, which gets your CV, the job description and what is written down."
                        : "")
                    + (captioned
                        ? " When " + person + " switches it on, a speech service that the inviting organisation has chosen listens through the microphone and writes down what it understands."
                            + " While it listens you see that, or are told."
                        : "")),
            new Notice.Section(
                "What is stored",
                "What is written down during the conversation is stored, with the time, and so are your CV and your agreement."
                    + sounded.map(keep -> " The sound of the conversation is recorded and kept for " + (keep.toDays() == 1 ? "one day" : keep.toDays() + " days") + ", then deleted.").orElse("")
                    + (heardAgain
                        ? " After the conversation a service that the inviting organisation has chosen hears the recording and writes down what it understands. For the hiring team that stands"
                            + " beside what was written down, and it is deleted with the recording."
                        : "")
                    + searched.english()),
            new Notice.Section(
                "What happens with it",
                "What was written down becomes a report. Every score in it stands beside the sentence of yours it rests on. A person reads it, and a person decides."),
            new Notice.Section(
                "Your choice",
                "Agreeing is voluntary. Without it nothing is written down. Questions about how your data are stored and deleted are answered by " + ask + ".")),
        sounded.isPresent() ? "I have heard or read this and I agree, also to the sound recording" : "I have heard or read this and I agree");
  }
}
