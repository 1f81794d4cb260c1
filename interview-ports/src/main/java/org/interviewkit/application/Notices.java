package org.interviewkit.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Notice;

/** The notice a candidate reads before the interview: plain words, and only what the system does. */
public final class Notices {

  /** Version of the wording; raise it with every change of the text. */
  static final String VERSION = "2026-11";

  private final String organisation;
  private final String contact;
  private final boolean spoken;
  private final boolean searched;
  private final boolean direct;
  private final Optional<Duration> recorded;

  /**
   * Notices in an organisation's name.
   *
   * @param organisation who invites; empty for "the organisation that invited you"
   * @param contact whom to ask, for example an e-mail address; empty for "the person who invited you"
   */
  public Notices(String organisation, String contact) {
    this(organisation, contact, false, false, false, Optional.empty());
  }

  private Notices(String organisation, String contact, boolean spoken, boolean searched, boolean direct, Optional<Duration> recorded) {
    this.organisation = organisation.strip();
    this.contact = contact.strip();
    this.spoken = spoken;
    this.searched = searched;
    this.direct = direct;
    this.recorded = recorded;
  }

  /** The same, for interviews that a service holds by voice. Their wording has a version of its own. */
  public Notices spoken() {
    return new Notices(organisation, contact, true, searched, direct, recorded);
  }

  /** The same, where a service turns passages of CVs and interviews into vectors. Their wording has a version of its own. */
  public Notices searched() {
    return new Notices(organisation, contact, spoken, true, direct, recorded);
  }

  /** The same, for interviews whose sound goes between the candidate's device and that service. */
  public Notices direct() {
    return new Notices(organisation, contact, true, searched, true, recorded);
  }

  /**
   * The same, for spoken interviews that are recorded. Their wording has a version of its own.
   *
   * @param keep for how long a recording is kept after the interview, in whole days, from one
   */
  public Notices recorded(Duration keep) {
    return new Notices(organisation, contact, true, searched, direct, Optional.of(keep));
  }

  /** For how long recordings are kept; empty when nothing is recorded. */
  public Optional<Duration> recorded() {
    return recorded;
  }

  /** Whether a service holds the interviews by voice. */
  public boolean isSpoken() {
    return spoken;
  }

  private String version() {
    String held = recorded.isPresent() ? "-recorded" : direct ? "-direct" : spoken ? "-spoken" : "";
    return VERSION + held + (searched ? "-searched" : "");
  }

  /** The notice for an interview. */
  public Notice of(Interview interview, Language language) {
    Duration most = interview.preparation().settings().endAfter();
    return switch (language) {
      case DE -> german(interview.engagement().roleTitle(), most.toMinutes());
      case EN -> english(interview.engagement().roleTitle(), most.toMinutes());
    };
  }

  private Notice german(String role, long minutes) {
    String who = organisation.isEmpty() ? "Die Organisation, die Sie eingeladen hat," : organisation;
    String ask = contact.isEmpty() ? "die Person, die Sie eingeladen hat" : contact;
    return new Notice(
        version(),
        Language.DE,
        "Bevor es losgeht",
        List.of(
            new Notice.Section(
                "Sie sprechen mit einer KI",
                who + " lädt Sie zu einem Gespräch über die Stelle „" + role + "“ ein. Die Fragen stellt eine KI, kein Mensch. "
                    + (spoken ? "Das Gespräch wird gesprochen; schreiben können Sie jederzeit auch. Es" : "Das Gespräch wird geschrieben, nicht gesprochen, und")
                    + " dauert höchstens " + minutes + " Minuten. Pausen zählen nicht."),
            new Notice.Section(
                "Was gespeichert wird",
                "Gespeichert werden Ihre Antworten, die Fragen, die Uhrzeiten und Ihre Zustimmung. "
                    + recorded.map(Notices::aufnahme).orElse("Es gibt keine Ton- und keine Bildaufnahme. ")
                    + (spoken
                        ? "Das Gespräch führt ein Sprachdienst, den die einladende Organisation gewählt hat. Er bekommt Ihren Namen, die Fragen, die Fähigkeiten aus Ihrem Lebenslauf,"
                            + " Ihre Worte und, wenn Sie sprechen, Ihre Stimme"
                            + (direct ? "; Ihr Gerät verbindet sich dafür selbst mit ihm, so dass er auch dessen Netzadresse erfährt" : "")
                            + (recorded.isPresent() ? "" : "; gespeichert wird hier nur, was er verstanden hat")
                            + ". Wie schnell Sie sprechen oder schreiben, Ihre"
                        : "Wie schnell Sie schreiben, Ihre")
                    + " Rechtschreibung und Ihre Stimmung werden nicht bewertet."
                    + (searched
                        ? " Fragt das Einstellungsteam später etwas zu Ihrem Gespräch, gehen Ausschnitte aus Ihrem Lebenslauf und aus dem, was Sie gesagt haben, an einen Dienst, den die"
                            + " einladende Organisation gewählt hat. Er macht aus jedem Ausschnitt Zahlen, mit denen die passende Stelle gefunden wird."
                        : "")),
            new Notice.Section(
                "Was damit geschieht",
                "Aus Ihren Antworten entsteht ein Bericht. Jede Punktzahl darin steht neben dem Satz von Ihnen, auf dem sie beruht. Den Bericht liest ein Mensch, und ein Mensch"
                    + " entscheidet. Die KI sagt niemandem zu oder ab. Ihr eigenes Transkript können Sie am Ende lesen und mitnehmen."),
            new Notice.Section(
                "Ihre Wahl",
                "Die Teilnahme ist freiwillig. Möchten Sie lieber mit einem Menschen sprechen, mehr Zeit haben, oder haben Sie Fragen zur Speicherung und Löschung Ihrer Daten?"
                    + " Dann fragen Sie " + ask + ". Sie können jederzeit eine Pause machen oder das Gespräch beenden. Bricht die Verbindung ab, geht nichts verloren.")),
        recorded.isPresent() ? "Ich habe das gelesen und bin einverstanden, auch mit der Tonaufnahme" : "Ich habe das gelesen und bin einverstanden");
  }

  private Notice english(String role, long minutes) {
    String who = organisation.isEmpty() ? "The organisation that invited you" : organisation;
    String ask = contact.isEmpty() ? "the person who invited you" : contact;
    return new Notice(
        version(),
        Language.EN,
        "Before you begin",
        List.of(
            new Notice.Section(
                "You will talk with an AI",
                who + " invites you to an interview for the role “" + role + "”. An AI asks the questions, not a person. "
                    + (spoken ? "The interview is spoken; you can write at any time instead. It takes " : "The interview is written, not spoken, and takes ")
                    + minutes + " minutes at most. Breaks do not count."),
            new Notice.Section(
                "What is stored",
                "Your answers, the questions, the times and your agreement are stored. "
                    + recorded.map(Notices::recording).orElse("There is no sound or video recording. ")
                    + (spoken
                        ? "A speech service that the inviting organisation has chosen holds the conversation. It gets your name, the questions, the skills your CV names, your words"
                            + " and, when you speak, your voice"
                            + (direct ? "; your device connects with it for that, so it learns your device's network address as well" : "")
                            + (recorded.isPresent() ? "" : "; only what it understood is stored here")
                            + ". How fast you speak or write,"
                        : "How fast you write,")
                    + " your spelling and your mood are not judged."
                    + (searched
                        ? " When the hiring team asks something about your interview, passages of your CV and of what you said go to a service that the inviting organisation has chosen."
                            + " It turns each passage into numbers by which the right one is found."
                        : "")),
            new Notice.Section(
                "What happens with it",
                "Your answers become a report. Every score in it stands beside the sentence of yours it rests on. A person reads the report, and a person decides. The AI accepts"
                    + " or rejects nobody. At the end you can read your own transcript and take it with you."),
            new Notice.Section(
                "Your choice",
                "Taking part is voluntary. Would you rather talk with a person, do you need more time, or do you have questions about how your data are stored and deleted? Then ask "
                    + ask + ". You can take a break or end the interview at any time. If the connection drops, nothing is lost.")),
        recorded.isPresent() ? "I have read this and I agree, also to the sound recording" : "I have read this and I agree");
  }

  private static String aufnahme(Duration keep) {
    return "Der Ton wird aufgenommen: Ihre Stimme, wenn Sie sprechen, und die der KI, in Pausen nichts. Anhören können die Aufnahme die Menschen, die auch Ihr Transkript lesen,"
        + " und sonst niemand. " + (keep.toDays() == 1 ? "Einen Tag" : keep.toDays() + " Tage")
        + " nach dem Gespräch wird sie gelöscht. Was Sie schreiben statt zu sprechen, ist nicht darauf. Eine Bildaufnahme gibt es nicht. ";
  }

  private static String recording(Duration keep) {
    return "The sound is recorded: your voice when you speak, and the voice of the AI; nothing during breaks. The people who read your transcript can hear the recording, and"
        + " nobody else. It is deleted " + (keep.toDays() == 1 ? "one day" : keep.toDays() + " days")
        + " after the interview. What you write instead of speaking is not on it. There is no video recording. ";
  }
}
