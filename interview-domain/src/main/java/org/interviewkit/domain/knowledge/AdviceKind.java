package org.interviewkit.domain.knowledge;

/** What a person who leads an interview asks the co-pilot for. */
public enum AdviceKind {
  /** What to ask next. */
  NEXT_QUESTIONS,
  /** What the candidate has shown, with the words that show it. */
  STRENGTHS,
  /** What the job asks for and has not been talked about. */
  OPEN_POINTS,
  /** Where the CV and what was said do not go together, to be asked about: nobody is accused of anything. */
  INCONSISTENCIES
}
