package org.interviewkit.local.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Wording;
import org.interviewkit.local.text.PhraseIndex.Hit;

/**
 * The skills of the data file {@code skills.txt}, and where they stand in a text. The file's head says how it is written. Matching is by whole words; an alias marked
 * {@code =} must have the same capitals, one marked {@code ?} in addition needs a hint nearby that a tool is meant: "Go" beside "Kafka" is a language, "go home" is not.
 */
public final class SkillTaxonomy {

  /** The taxonomy of this version; read once, never changed. */
  public static final SkillTaxonomy STANDARD = new SkillTaxonomy(Card.read(SkillTaxonomy.class, "skills.txt"));

  private static final int NEAR = 6;

  private final Map<String, Skill> byName = new HashMap<>();
  private final List<Skill> skills = new ArrayList<>();
  private final PhraseIndex<Alias> aliases = new PhraseIndex<>();
  private final PhraseIndex<Boolean> hints = new PhraseIndex<>();

  SkillTaxonomy(List<Card> cards) {
    for (Card card : cards) {
      if (card.id().equals("hints")) {
        card.parts("near").forEach(hint -> hints.add(hint, true));
        card.parts("not").forEach(hint -> hints.add(hint, false));
      } else {
        card.fields().forEach((key, values) -> values.forEach(value -> read(card.id(), key, value)));
      }
    }
  }

  private void read(String families, String id, String line) {
    String[] columns = line.split(";", -1);
    if (columns.length < 2 || columns.length > 3) {
      throw new IllegalStateException("skill " + id + ": kind; names; aliases are needed, the aliases may be left out");
    }
    String[] names = columns[1].split("/ ", 2);
    Wording name = names.length == 1 ? Wording.same(names[0].strip()) : new Wording(names[0].strip(), names[1].strip());
    Skill.Kind kind = Skill.Kind.valueOf(columns[0].strip().toUpperCase(Locale.ROOT));
    Set<String> belongs = families.equals("any") ? Set.of() : Set.of(families.split(","));
    Skill skill = new Skill(id, kind, belongs, name);
    skills.add(skill);
    Set<String> written = new LinkedHashSet<>();
    Set<String> marked = new LinkedHashSet<>();
    for (String part : (columns.length == 3 ? columns[2] : "").split("\\|")) {
      String alias = part.strip();
      if (!alias.isEmpty()) {
        written.add(alias);
        marked.add(alias.replaceFirst("^[=?]", ""));
      }
    }
    for (String own : List.of(name.de(), name.en())) {
      if (!marked.contains(own)) {
        written.add(own);
      }
      byName.putIfAbsent(own.toLowerCase(Locale.ROOT), skill);
    }
    for (String alias : written) {
      String plain = alias.replaceFirst("^[=?]", "");
      byName.putIfAbsent(plain.replace("*", "").toLowerCase(Locale.ROOT), skill);
      aliases.add(plain, new Alias(skill, alias.startsWith("=") || alias.startsWith("?"), alias.startsWith("?"), plain));
    }
  }

  /** Every skill. */
  public List<Skill> skills() {
    return List.copyOf(skills);
  }

  /** The skill of this name or alias, in any capitals, or empty. */
  public Optional<Skill> named(String name) {
    return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** The skills a text names, each once, in the order of their first appearance. */
  public List<Skill> find(Tokenized text) {
    Set<Skill> found = new LinkedHashSet<>();
    mentions(text).forEach(hit -> found.add(hit.value()));
    return List.copyOf(found);
  }

  /** Every place where a text names a skill; where two overlap, the longer one counts. */
  public List<Hit<Skill>> mentions(Tokenized text) {
    List<Hit<Alias>> hits = new ArrayList<>(aliases.find(text));
    hits.removeIf(hit -> !isWritten(hit, text));
    hits.sort(Comparator.<Hit<Alias>>comparingInt(hit -> hit.from() - hit.to()).thenComparingInt(Hit::from));
    boolean[] taken = new boolean[text.size()];
    List<Hit<Alias>> longest = new ArrayList<>();
    for (Hit<Alias> hit : hits) {
      if (!isTaken(taken, hit)) {
        for (int i = hit.from(); i < hit.to(); i++) {
          taken[i] = true;
        }
        longest.add(hit);
      }
    }
    List<Hit<Boolean>> hinted = longest.stream().anyMatch(hit -> hit.value().doubtful()) ? hints.find(text) : List.of();
    List<Hit<Alias>> kept = longest.stream().filter(hit -> !hit.value().doubtful() || isMeant(hit, longest, hinted, text)).toList();
    return kept.stream().map(hit -> new Hit<>(hit.value().skill(), hit.from(), hit.to())).sorted(Comparator.comparingInt(Hit::from)).toList();
  }

  private static boolean isTaken(boolean[] taken, Hit<?> hit) {
    for (int i = hit.from(); i < hit.to(); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWritten(Hit<Alias> hit, Tokenized text) {
    for (int i = hit.from(); i < hit.to() - 1; i++) {
      String gap = text.gapAfter(i);
      if (gap.length() > 3 || gap.indexOf('\n') >= 0 || gap.indexOf(',') >= 0 || gap.indexOf(';') >= 0) {
        return false;
      }
    }
    if (!hit.value().exact()) {
      return true;
    }
    String written = text.text().substring(text.tokens().get(hit.from()).start(), text.tokens().get(hit.to() - 1).end());
    return written.equals(hit.value().text());
  }

  private static boolean isMeant(Hit<Alias> doubtful, List<Hit<Alias>> all, List<Hit<Boolean>> hinted, Tokenized text) {
    String after = text.gapAfter(doubtful.to() - 1);
    if (after.startsWith("&") || after.startsWith("'") || after.startsWith("’") || (after.startsWith("-") && doubtful.value().text().length() == 1 && !after.startsWith("- "))) {
      return hinted.stream().anyMatch(hint -> hint.value() && hint.from() == doubtful.to()) && after.startsWith("-");
    }
    if (hinted.stream().anyMatch(hint -> !hint.value() && near(hint, doubtful, 1))) {
      return false;
    }
    if (hinted.stream().anyMatch(hint -> hint.value() && near(hint, doubtful, 3))) {
      return true;
    }
    Set<String> own = doubtful.value().skill().families();
    return all.stream()
        .filter(other -> !other.value().doubtful() && other.value().skill().kind() == Skill.Kind.TOOL)
        .anyMatch(other -> near(other, doubtful, NEAR) && other.value().skill().families().stream().anyMatch(own::contains));
  }

  private static boolean near(Hit<?> one, Hit<?> other, int words) {
    return one.to() + words > other.from() && other.to() + words > one.from();
  }

  private record Alias(Skill skill, boolean exact, boolean doubtful, String text) {}
}
