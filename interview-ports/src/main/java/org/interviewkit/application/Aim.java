package org.interviewkit.application;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.interviewkit.domain.knowledge.SourceKind;

/** What a question seems to be about, by its small words: somebody, what somebody said, or the job. What it is about counts more; nothing is left out for it. */
final class Aim {

  private static final double FAVOURED = 1.3;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern SOMEBODY =
      Pattern.compile("\\b(?:er|sie|ihm|ihn|ihr|ihre[nmrs]?|sein|seine[nmrs]?|die person|kandidat\\w*|bewerber\\w*|herrn?|frau|he|she|his|him|hers?|candidate|applicant)\\b", FLAGS);

  private static final Pattern SPOKEN =
      Pattern.compile("\\b(?:gesagt|sagte|sagt|erzählt\\w*|geantwortet|antwort\\w*|erwähnt\\w*|gespräch\\w*|said|says|say|tell|told|mention\\w*|answer\\w*|conversation|interview)\\b", FLAGS);

  private static final Pattern JOB =
      Pattern.compile(
          "\\b(?:stelle|rolle|position|arbeitgeber\\w*|firma|unternehmen|haus|verlangt|gefordert|gesucht|anforderung\\w*|voraussetzung\\w*|angeboten|bietet|bieten|man|job|role|vacancy|company|employer"
              + "|employees|they|required?|requires|requirements?|offer\\w*)\\b",
          FLAGS);

  private Aim() {}

  static Map<SourceKind, Double> of(String question) {
    Map<SourceKind, Double> weights = new EnumMap<>(SourceKind.class);
    for (SourceKind kind : SourceKind.values()) {
      weights.put(kind, 1.0);
    }
    if (SOMEBODY.matcher(question).find()) {
      favour(SourceKind.CV, weights);
      favour(SourceKind.TRANSCRIPT, weights);
    }
    if (SPOKEN.matcher(question).find()) {
      favour(SourceKind.TRANSCRIPT, weights);
    }
    if (JOB.matcher(question).find()) {
      favour(SourceKind.JOB_DESCRIPTION, weights);
    }
    return weights;
  }

  private static void favour(SourceKind kind, Map<SourceKind, Double> weights) {
    weights.merge(kind, FAVOURED, (one, other) -> one * other);
  }
}
