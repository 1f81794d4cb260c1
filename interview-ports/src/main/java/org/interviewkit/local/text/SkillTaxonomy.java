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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.interviewkit.domain.Wording;
import org.interviewkit.local.text.PhraseIndex.Hit;

/**
 * The skills of the data file {@code skills.txt}, and where they stand in a text. The file's head says how it is written. Matching is by whole words; an alias marked
 * {@code =} must have the same capitals, one marked {@code ?} in addition needs a hint nearby that a tool is meant: "Go" beside "Kafka" is a language, "go home" is not.
 */
public final class SkillTaxonomy {

  /** The taxonomy of this version; read once, never changed. */
  public static final SkillTaxonomy STANDARD = new SkillTaxonomy(Card.read(SkillTaxonomy.class, "skills.txt"));

  private static final int FOR = 3;
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
    if (longest.stream().noneMatch(hit -> hit.value().doubtful())) {
      return inOrder(longest);
    }
    Surroundings around = new Surroundings(longest, hints.find(text), text.size());
    return inOrder(longest.stream().filter(hit -> !hit.value().doubtful() || isMeant(hit, around, text)).toList());
  }

  private static List<Hit<Skill>> inOrder(List<Hit<Alias>> hits) {
    return hits.stream().map(hit -> new Hit<>(hit.value().skill(), hit.from(), hit.to())).sorted(Comparator.comparingInt(Hit::from)).toList();
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

  private static boolean isMeant(Hit<Alias> doubtful, Surroundings around, Tokenized text) {
    String after = text.gapAfter(doubtful.to() - 1);
    boolean joined = after.startsWith("-") && !after.startsWith("- ");
    if (joined && doubtful.value().text().length() == 1) {
      return around.speaksFor(doubtful.to());
    }
    if (after.startsWith("&") || after.startsWith("'") || after.startsWith("’") || around.speaksAgainst(doubtful)) {
      return false;
    }
    return around.speaksFor(doubtful) || around.hasToolOf(doubtful.value().skill().families(), doubtful);
  }

  /** What stands around doubtful names, word by word, so that a text full of them costs no more than another. */
  private static final class Surroundings {

    private final boolean[] speaksFor;
    private final boolean[] speaksAgainst;
    private final List<Set<String>> tools = new ArrayList<>();

    Surroundings(List<Hit<Alias>> names, List<Hit<Boolean>> hints, int words) {
      speaksFor = new boolean[words];
      speaksAgainst = new boolean[words];
      for (Hit<Boolean> hint : hints) {
        for (int i = hint.from(); i < hint.to(); i++) {
          speaksFor[i] |= hint.value();
          speaksAgainst[i] |= !hint.value();
        }
      }
      for (int i = 0; i < words; i++) {
        tools.add(Set.of());
      }
      for (Hit<Alias> name : names) {
        if (!name.value().doubtful() && name.value().skill().kind() == Skill.Kind.TOOL) {
          for (int i = name.from(); i < name.to(); i++) {
            tools.set(i, name.value().skill().families());
          }
        }
      }
    }

    boolean speaksFor(int word) {
      return word < speaksFor.length && speaksFor[word];
    }

    boolean speaksFor(Hit<?> name) {
      return within(name, FOR, i -> speaksFor[i]);
    }

    boolean speaksAgainst(Hit<?> name) {
      return within(name, 1, i -> speaksAgainst[i]);
    }

    boolean hasToolOf(Set<String> families, Hit<?> name) {
      return within(name, NEAR, i -> tools.get(i).stream().anyMatch(families::contains));
    }

    private boolean within(Hit<?> name, int words, IntPredicate condition) {
      return IntStream.range(Math.max(0, name.from() - words), Math.min(speaksFor.length, name.to() + words)).anyMatch(condition);
    }
  }

  private record Alias(Skill skill, boolean exact, boolean doubtful, String text) {}
}
