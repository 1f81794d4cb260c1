package org.interviewkit.domain.rubric;

import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.Wording;

/**
 * One thing that is looked for.
 *
 * @param id short name, unique in its rubric: lower-case letters, digits and dashes, 1–64 characters, for example {@code problem-solving}
 * @param name what people call it
 * @param description what is meant, in one or two sentences
 * @param weight how much it counts beside the others, 1–10
 * @param anchors what an answer looks like at 1, 2, 3, 4 and 5: exactly {@value #ANCHORS} texts from weakest to strongest
 */
public record Criterion(String id, Wording name, Wording description, int weight, List<Wording> anchors) {

  /** The number of anchors: a behaviourally anchored five-point scale. */
  public static final int ANCHORS = 5;

  /** Checks every bound. */
  public Criterion {
    Require.text("id", id, 64);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new InvalidInput("id", "criterion id " + id + ": allowed are lower-case letters, digits and single dashes between them");
    }
    Require.present("name", name);
    Require.present("description", description);
    Require.between("weight", weight, 1, 10);
    Require.size("anchors", anchors, ANCHORS, ANCHORS);
    anchors = List.copyOf(anchors);
  }
}
