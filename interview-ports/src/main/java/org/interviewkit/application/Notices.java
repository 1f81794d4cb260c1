package org.interviewkit.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Consent;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Notice;

/** The notice a candidate reads before the interview: plain words, and only what the system does. */
public final class Notices {

  /** Version of the wording; raise it with every change of the text. */
  static final String VERSION = "2026-11";

  /** What a version says of notices that let recordings be heard again. */
  static final String HEARD_AGAIN = "-again";

  /** What a version says of notices of led interviews in which a service may write down what a microphone hears. */
  static final String CAPTIONED = "-captions";

  private final String organisation;
  private final String contact;
  private final Terms terms;

  /** What is done besides what is always done. */
  record Terms(
      boolean spoken, boolean direct, Optional<Duration> recorded, boolean heardAgain, Searched search, Optional<Duration> sounded, boolean reasoned, boolean captioned) {

    String version() {
      String held = recorded.isPresent() ? "-recorded" : direct ? "-direct" : spoken ? "-spoken" : "";
      return VERSION + held + (heardAgain && recorded.isPresent() ? HEARD_AGAIN : "") + search.version() + (reasoned ? "-model" : "");
    }

    /** The terms of a version, with the days for which recordings are kept as they are now; empty when its wording is another one. */
    static Optional<Terms> of(String version, Terms now) {
      if (!version.startsWith(VERSION)) {
        return Optional.empty();
      }
      List<String> parts = List.of(version.substring(VERSION.length()).split("(?=-)"));
      boolean recorded = parts.contains("-recorded");
      boolean direct = parts.contains("-direct");
      Optional<Duration> kept = recorded ? now.recorded.or(() -> Optional.of(Duration.ofDays(1))) : Optional.empty();
      boolean spoken = recorded || direct || parts.contains("-spoken");
      return Optional.of(new Terms(spoken, direct, kept, parts.contains(HEARD_AGAIN), Searched.of(parts), now.sounded, parts.contains("-model"), parts.contains(CAPTIONED)));
    }
  }

  /**
   * Notices in an organisation's name.
   *
   * @param organisation who invites; empty for "the organisation that invited you"
   * @param contact whom to ask, for example an e-mail address; empty for "the person who invited you"
   */
  public Notices(String organisation, String contact) {
    this(organisation, contact, new Terms(false, false, Optional.empty(), false, Searched.NONE, Optional.empty(), false, false));
  }

  private Notices(String organisation, String contact, Terms terms) {
    this.organisation = organisation.strip();
    this.contact = contact.strip();
    this.terms = terms;
  }

  /** The same, for interviews that a service holds by voice. Their wording has a version of its own. */
  public Notices spoken() {
    return with(new Terms(true, terms.direct, terms.recorded, terms.heardAgain, terms.search, terms.sounded, terms.reasoned, terms.captioned));
  }

  /** The same, where a service turns passages of CVs and interviews into vectors when somebody asks about them. Their wording has a version of its own. */
  public Notices searched() {
    return with(new Terms(terms.spoken, terms.direct, terms.recorded, terms.heardAgain, Searched.ASKED, terms.sounded, terms.reasoned, terms.captioned));
  }

  /** The same, where it does so for all of them, and the vectors are kept. Their wording has a version of its own. */
  public Notices indexed() {
    return with(new Terms(terms.spoken, terms.direct, terms.recorded, terms.heardAgain, Searched.INDEXED, terms.sounded, terms.reasoned, terms.captioned));
  }

  /** The same, where this system itself turns passages into vectors and keeps them. Their wording has a version of its own. */
  public Notices numbered() {
    return with(new Terms(terms.spoken, terms.direct, terms.recorded, terms.heardAgain, Searched.KEPT, terms.sounded, terms.reasoned, terms.captioned));
  }

  /** The same, for interviews whose sound goes between the candidate's device and that service. */
  public Notices direct() {
    return with(new Terms(true, true, terms.recorded, terms.heardAgain, terms.search, terms.sounded, terms.reasoned, terms.captioned));
  }

  /**
   * The same, for spoken interviews that are recorded. Their wording has a version of its own.
   *
   * @param keep for how long a recording is kept after the interview, in whole days, from one
   */
  public Notices recorded(Duration keep) {
    return with(new Terms(true, terms.direct, Optional.of(keep), terms.heardAgain, terms.search, terms.sounded, terms.reasoned, terms.captioned));
  }

  /** The same, where a service hears recordings once more and writes them down. Their wording has a version of its own. */
  public Notices heardAgain() {
    return with(new Terms(terms.spoken, terms.direct, terms.recorded, true, terms.search, terms.sounded, terms.reasoned, terms.captioned));
  }

  /** The same, where a language model at a service prepares questions, watches and proposes the report. Their wording has a version of its own. */
  public Notices reasoned() {
    return with(new Terms(terms.spoken, terms.direct, terms.recorded, terms.heardAgain, terms.search, terms.sounded, true, terms.captioned));
  }

  /** For how long recordings are kept; empty when nothing is recorded. */
  public Optional<Duration> recorded() {
    return terms.recorded;
  }

  /**
   * The same, where the device of a person who leads an interview records it. Their wording has a version of its own.
   *
   * @param keep for how long the sound is kept after the interview, in whole days, from one
   */
  public Notices sounded(Duration keep) {
    return with(new Terms(terms.spoken, terms.direct, terms.recorded, terms.heardAgain, terms.search, Optional.of(keep), terms.reasoned, terms.captioned));
  }

  /** The same, where a service writes down what the microphone of a person who leads an interview hears, while that person wants it. Their wording has a version of its own. */
  public Notices captioned() {
    return with(new Terms(terms.spoken, terms.direct, terms.recorded, terms.heardAgain, terms.search, terms.sounded, terms.reasoned, true));
  }

  /** Whether a service may write down what a microphone hears in interviews that people lead. */
  public boolean isCaptioned() {
    return terms.captioned;
  }

  /** For how long the sound of interviews that people lead is kept; empty when none is. */
  public Optional<Duration> sounded() {
    return terms.sounded;
  }

  /** Whether a service holds the interviews by voice. */
  public boolean isSpoken() {
    return terms.spoken;
  }

  /** Whether the candidate has agreed to the notice as it stands now. */
  public boolean isAgreed(Interview interview) {
    return interview.consent().filter(given -> of(interview, given.language()).hash().equals(given.noticeHash())).isPresent();
  }

  /** The sections of a notice that say something else than the one the candidate agreed to before; all of them when that one cannot be told any more, none when there was none. */
  public List<Notice.Section> changed(Interview interview, Notice notice) {
    if (interview.consent().isEmpty()) {
      return List.of();
    }
    Consent given = interview.consent().get();
    Optional<Notices> before = Terms.of(given.noticeVersion(), terms).map(this::with).filter(old -> old.of(interview, given.language()).hash().equals(given.noticeHash()));
    List<Notice.Section> known = before.map(old -> old.of(interview, notice.language()).sections()).orElse(List.of());
    return notice.sections().stream().filter(section -> !known.contains(section)).toList();
  }

  /** Whether the notice a candidate agreed to, now or earlier, says that a service hears the recording once more. */
  static boolean letsHearAgain(Consent consent) {
    return List.of(consent.noticeVersion().split("(?=-)")).contains(HEARD_AGAIN);
  }

  private Notices with(Terms changed) {
    return new Notices(organisation, contact, changed);
  }

  /** The notice for an interview. */
  public Notice of(Interview interview, Language language) {
    if (interview.lead().isPresent()) {
      return new LedNotice(organisation, contact, terms).of(interview, language);
    }
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
        terms.version(),
        Language.DE,
        "Bevor es losgeht",
        List.of(
            new Notice.Section(
                "Sie sprechen mit einer KI",
                who + " lädt Sie zu einem Gespräch über die Stelle „" + role + "“ ein. Die Fragen stellt eine KI, kein Mensch. "
                    + (terms.spoken ? "Das Gespräch wird gesprochen; schreiben können Sie jederzeit auch. Es" : "Das Gespräch wird geschrieben, nicht gesprochen, und")
                    + " dauert höchstens " + minutes + " Minuten. Pausen zählen nicht."),
            new Notice.Section(
                "Was gespeichert wird",
                "Gespeichert werden Ihre Antworten, die Fragen, die Uhrzeiten und Ihre Zustimmung. "
                    + terms.recorded.map(keep -> aufnahme(keep, terms.heardAgain)).orElse("Es gibt keine Ton- und keine Bildaufnahme. ")
                    + (terms.spoken
                        ? "Das Gespräch führt ein Sprachdienst, den die einladende Organisation gewählt hat. Er bekommt Ihren Namen, die Fragen, die Fähigkeiten aus Ihrem Lebenslauf,"
                            + " Ihre Worte und, wenn Sie sprechen, Ihre Stimme"
                            + (terms.direct ? "; Ihr Gerät verbindet sich dafür selbst mit ihm, so dass er auch dessen Netzadresse erfährt" : "")
                            + (terms.recorded.isPresent() ? "" : "; gespeichert wird hier nur, was er verstanden hat")
                            + ". Wie schnell Sie sprechen oder schreiben, Ihre"
                        : "Wie schnell Sie schreiben, Ihre")
                    + " Rechtschreibung und Ihre Stimmung werden nicht bewertet."
                    + terms.search.german()),
            new Notice.Section(
                "Was damit geschieht",
                "Aus Ihren Antworten entsteht ein Bericht. "
                    + (terms.reasoned
                        ? "Dabei hilft ein Sprachmodell bei einem Dienst, den die einladende Organisation gewählt hat. Es bekommt Ihren Lebenslauf, die Stellenbeschreibung, die Fragen und"
                            + " Ihre Antworten: um Fragen vorzubereiten, um zu sehen, wie das Gespräch läuft, und um den Bericht vorzuschlagen. "
                        : "")
                    + "Jede Punktzahl darin steht neben dem Satz von Ihnen, auf dem sie beruht. Den Bericht liest ein Mensch, und ein Mensch"
                    + " entscheidet. Die KI sagt niemandem zu oder ab. Ihr eigenes Transkript können Sie am Ende lesen und mitnehmen."),
            new Notice.Section(
                "Ihre Wahl",
                "Die Teilnahme ist freiwillig. Möchten Sie lieber mit einem Menschen sprechen, mehr Zeit haben, oder haben Sie Fragen zur Speicherung und Löschung Ihrer Daten?"
                    + " Dann fragen Sie " + ask + ". Sie können jederzeit eine Pause machen oder das Gespräch beenden. Bricht die Verbindung ab, geht nichts verloren.")),
        terms.recorded.isPresent() ? "Ich habe das gelesen und bin einverstanden, auch mit der Tonaufnahme" : "Ich habe das gelesen und bin einverstanden");
  }

  private Notice english(String role, long minutes) {
    String who = organisation.isEmpty() ? "The organisation that invited you" : organisation;
    String ask = contact.isEmpty() ? "the person who invited you" : contact;
    return new Notice(
        terms.version(),
        Language.EN,
        "Before you begin",
        List.of(
            new Notice.Section(
                "You will talk with an AI",
                who + " invites you to an interview for the role “" + role + "”. An AI asks the questions, not a person. "
                    + (terms.spoken ? "The interview is spoken; you can write at any time instead. It takes " : "The interview is written, not spoken, and takes ")
                    + minutes + " minutes at most. Breaks do not count."),
            new Notice.Section(
                "What is stored",
                "Your answers, the questions, the times and your agreement are stored. "
                    + terms.recorded.map(keep -> recording(keep, terms.heardAgain)).orElse("There is no sound or video recording. ")
                    + (terms.spoken
                        ? "A speech service that the inviting organisation has chosen holds the conversation. It gets your name, the questions, the skills your CV names, your words"
                            + " and, when you speak, your voice"
                            + (terms.direct ? "; your device connects with it for that, so it learns your device's network address as well" : "")
                            + (terms.recorded.isPresent() ? "" : "; only what it understood is stored here")
                            + ". How fast you speak or write,"
                        : "How fast you write,")
                    + " your spelling and your mood are not judged."
                    + terms.search.english()),
            new Notice.Section(
                "What happens with it",
                "Your answers become a report. "
                    + (terms.reasoned
                        ? "A language model helps with it, at a service that the inviting organisation has chosen. It gets your CV, the job description, the questions and your answers: to prepare"
                            + " questions, to see how the interview goes, and to propose the report. "
                        : "")
                    + "Every score in it stands beside the sentence of yours it rests on. A person reads the report, and a person decides. The AI accepts"
                    + " or rejects nobody. At the end you can read your own transcript and take it with you."),
            new Notice.Section(
                "Your choice",
                "Taking part is voluntary. Would you rather talk with a person, do you need more time, or do you have questions about how your data are stored and deleted? Then ask "
                    + ask + ". You can take a break or end the interview at any time. If the connection drops, nothing is lost.")),
        terms.recorded.isPresent() ? "I have read this and I agree, also to the sound recording" : "I have read this and I agree");
  }

  private static String aufnahme(Duration keep, boolean heardAgain) {
    return "Der Ton wird aufgenommen: Ihre Stimme, wenn Sie sprechen, und die der KI, in Pausen nichts. Anhören können die Aufnahme die Menschen, die auch Ihr Transkript lesen,"
        + " und sonst niemand. " + (keep.toDays() == 1 ? "Einen Tag" : keep.toDays() + " Tage")
        + " nach dem Gespräch wird sie gelöscht. "
        + (heardAgain
            ? "Nach dem Gespräch hört ein Dienst, den die einladende Organisation gewählt hat, die Aufnahme noch einmal und schreibt auf, was er versteht. Diese zweite Mitschrift"
                + " steht für das Einstellungsteam neben der ersten und wird mit der Aufnahme gelöscht. "
            : "")
        + "Was Sie schreiben statt zu sprechen, ist nicht darauf. Eine Bildaufnahme gibt es nicht. ";
  }

  private static String recording(Duration keep, boolean heardAgain) {
    return "The sound is recorded: your voice when you speak, and the voice of the AI; nothing during breaks. The people who read your transcript can hear the recording, and"
        + " nobody else. It is deleted " + (keep.toDays() == 1 ? "one day" : keep.toDays() + " days")
        + " after the interview. "
        + (heardAgain
            ? "After the interview a service that the inviting organisation has chosen hears the recording once more and writes down what it understands. For the hiring team this"
                + " second transcript stands beside the first one, and it is deleted with the recording. "
            : "")
        + "What you write instead of speaking is not on it. There is no video recording. ";
  }
}
