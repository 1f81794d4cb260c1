package org.interviewkit.liberty.rest;

import org.interviewkit.domain.Language;
import org.interviewkit.domain.evaluation.Recommendation;
import org.interviewkit.domain.interview.Outcome;
import org.interviewkit.domain.transcript.Speaker;

/** What the printed report says in one language. */
record ReportWords(
    Language language,
    String report,
    String held,
    String duration,
    String status,
    String evaluatedBy,
    String suggestion,
    String criteria,
    String strengths,
    String concerns,
    String gaps,
    String noScore,
    String ownRating,
    String noEvaluation,
    String decision,
    String noDecision,
    String transcript,
    String printed) {

  private static final ReportWords GERMAN =
      new ReportWords(
          Language.DE,
          "Interviewbericht",
          "Geführt am",
          "Dauer",
          "Stand",
          "Ausgewertet von",
          "Was die Auswertung nahelegt",
          "Kriterien",
          "Was dafür spricht",
          "Was Fragen offenlässt",
          "Was nicht zur Sprache kam",
          "Zu wenig Belege für eine Punktzahl",
          "Bewertung durch einen Menschen",
          "Eine Auswertung liegt noch nicht vor.",
          "Entscheidung",
          "Es wurde noch nicht entschieden. Die Entscheidung trifft ein Mensch.",
          "Transkript",
          "Erstellt am");

  private static final ReportWords ENGLISH =
      new ReportWords(
          Language.EN,
          "Interview report",
          "Held on",
          "Duration",
          "Status",
          "Evaluated by",
          "What the evaluation suggests",
          "Criteria",
          "What speaks for it",
          "What leaves questions open",
          "What did not come up",
          "Not enough evidence for a score",
          "Rating by a person",
          "There is no evaluation yet.",
          "Decision",
          "Nobody has decided yet. A person decides.",
          "Transcript",
          "Made on");

  static ReportWords in(Language language) {
    return switch (language) {
      case DE -> GERMAN;
      case EN -> ENGLISH;
    };
  }

  String of(Recommendation recommendation) {
    boolean german = language == Language.DE;
    return switch (recommendation) {
      case SUPPORTS -> german ? "Spricht für den nächsten Schritt" : "Supports going on";
      case MIXED -> german ? "Gemischt" : "Mixed";
      case DOES_NOT_SUPPORT -> german ? "Spricht nicht für den nächsten Schritt" : "Does not support going on";
      case INSUFFICIENT_EVIDENCE -> german ? "Zu wenig Belege" : "Not enough evidence";
    };
  }

  String of(Outcome outcome) {
    boolean german = language == Language.DE;
    return switch (outcome) {
      case ADVANCE -> german ? "Nächster Schritt" : "Next step";
      case HOLD -> german ? "Zurückgestellt" : "On hold";
      case REJECT -> german ? "Absage" : "Rejected";
    };
  }

  String of(Speaker speaker) {
    boolean german = language == Language.DE;
    return switch (speaker) {
      case USER -> german ? "Bewerberin oder Bewerber" : "Candidate";
      case ASSISTANT -> german ? "KI-Interviewer" : "AI interviewer";
      case PERSON -> german ? "Mensch aus dem Team" : "Person of the hiring team";
      case SYSTEM -> german ? "Hinweis" : "Note";
    };
  }
}
