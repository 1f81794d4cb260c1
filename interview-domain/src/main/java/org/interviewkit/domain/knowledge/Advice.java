package org.interviewkit.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.interviewkit.domain.document.Passage;

/**
 * Advice to a person who leads an interview. It points out and asks; it rates, ranks and rejects nobody.
 *
 * @param adviser who proposed it: {@code rules/1}, or the service and the model
 * @param points what is left of what was proposed, in its order; none when there is nothing to go on
 */
public record Advice(String adviser, List<AdvicePoint> points) {

  private static final Pattern VERDICT =
      Pattern.compile(
          "\\b(?:ungeeignet\\w*|nicht geeignet\\w*|nicht ein(?:zu)?stellen|ab(?:zu)?lehnen|absagen|abzusagen|ablehnung|absage|einstellungsempfehlung|rangliste|aussortier\\w*|(?:sollte|würde)\\w* .{0,60}(?:eingestellt|abgelehnt)"
              + "|hire|hiring recommendation|reject\\w*|unsuitable|not suitable|not a (?:good )?fit|best candidate|rank(?:s|ed|ing)?|disqualif\\w*|turn(?:ed)? down)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Copies the list. */
  public Advice {
    points = List.copyOf(points);
  }

  /**
   * What may be shown of a draft: every quotation stands where it is said to stand, a finding without one is dropped, and so is whatever says whom to take or to reject.
   *
   * @param handedOver what could be quoted
   * @param longest the most characters of the whole; points beyond it are dropped
   */
  public static Advice of(AdviceDraft draft, List<Passage> handedOver, int longest) {
    List<AdvicePoint> kept = new ArrayList<>();
    for (AdvicePoint proposed : draft.points()) {
      AdvicePoint point = proposed.supportedBy(handedOver);
      boolean sayable = !point.isUnsupported() && !VERDICT.matcher(point.finding()).find() && !VERDICT.matcher(point.ask()).find();
      kept.add(point);
      if (!sayable || written(kept).length() > longest) {
        kept.remove(kept.size() - 1);
      }
    }
    return new Advice(draft.adviser(), kept);
  }

  /** All of it as one text, a point a line; the numbers in brackets count the citations through, from 1. */
  public String text() {
    return written(points);
  }

  private static String written(List<AdvicePoint> points) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (AdvicePoint point : points) {
      text.append(text.isEmpty() ? "" : "\n").append("- ").append(Brackets.without(point.finding()));
      for (int i = 0; i < point.citations().size(); i++) {
        number++;
        text.append(i == 0 ? " " : "").append('[').append(number).append(']');
      }
      text.append(point.finding().isBlank() || point.ask().isBlank() ? "" : " ").append(Brackets.without(point.ask()));
    }
    return text.toString();
  }
}
