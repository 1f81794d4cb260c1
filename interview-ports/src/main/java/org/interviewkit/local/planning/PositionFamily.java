package org.interviewkit.local.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Wording;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.Tokenized;

/**
 * A family of positions that are asked alike.
 *
 * @param id its card in {@code families.txt}
 * @param name what it is called
 * @param criteria the criteria for it, with their weights, most important first
 */
record PositionFamily(String id, Wording name, Map<String, Integer> criteria) {

  private static final int TITLE = 6;
  private static final int TEXT = 1;
  private static final List<PositionFamily> ALL = new ArrayList<>();
  private static final PhraseIndex<PositionFamily> WORDS = new PhraseIndex<>();
  static final String GENERAL = "general";

  static {
    for (Card card : Card.read(PositionFamily.class, "families.txt")) {
      Map<String, Integer> weights = new LinkedHashMap<>();
      card.parts("criteria").forEach(part -> weights.put(part.split(":")[0].strip(), Integer.parseInt(part.split(":")[1].strip())));
      PositionFamily family = new PositionFamily(card.id(), card.wording("name"), weights);
      ALL.add(family);
      card.parts("title").forEach(phrase -> WORDS.add(phrase, family));
    }
  }

  static List<PositionFamily> all() {
    return List.copyOf(ALL);
  }

  /** The family a position belongs to, by its title above all, then by its skills and text. */
  static PositionFamily of(String title, JobReading job) {
    Map<PositionFamily, Integer> points = new HashMap<>();
    WORDS.find(Tokenized.of(title)).forEach(hit -> points.merge(hit.value(), TITLE, Integer::sum));
    WORDS.find(Tokenized.of(job.text())).stream().map(PhraseIndex.Hit::value).distinct().forEach(family -> points.merge(family, TEXT, Integer::sum));
    for (Skill skill : job.required()) {
      ALL.stream().filter(family -> skill.families().contains(family.id())).forEach(family -> points.merge(family, 1, Integer::sum));
    }
    Optional<PositionFamily> best = ALL.stream().max(Comparator.comparingInt((PositionFamily family) -> points.getOrDefault(family, 0))
        .thenComparingInt(family -> -ALL.indexOf(family)));
    return best.filter(family -> points.getOrDefault(family, 0) >= 2).orElseGet(PositionFamily::general);
  }

  static PositionFamily general() {
    return ALL.stream().filter(family -> family.id().equals(GENERAL)).findFirst().orElseThrow();
  }
}
