package org.interviewkit.local.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.local.listening.AnswerReading;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.text.Skill;

/** The sentences of one kind of source that may be quoted, and where they first name a skill. Orders to the machine, insults and private matters are left out. */
final class Mentions {

  private static final int LONGEST_QUOTE = 280;

  /**
   * A sentence, read.
   *
   * @param citation where it stands
   * @param words the whole of it
   */
  record Read(Citation citation, String words, AnswerReading reading) {}

  private final List<Read> sentences = new ArrayList<>();
  private final Map<Skill, Citation> first = new LinkedHashMap<>();

  private Mentions(Optional<Source> source) {
    source.stream().flatMap(found -> found.passages().stream()).forEach(this::read);
  }

  static Mentions in(List<Source> sources, SourceKind kind) {
    return new Mentions(sources.stream().filter(source -> source.kind() == kind).findFirst());
  }

  private void read(Passage passage) {
    for (Sentence sentence : Sentence.of(passage.text())) {
      String words = sentence.text();
      if (!words.endsWith("?") && !Remark.of(words).kind().isBeside() && PrivateMatter.toldBy(words).isEmpty()) {
        Citation citation = new Citation(passage.document(), passage.title(), passage.start() + sentence.start(), cut(words));
        AnswerReading reading = AnswerReading.of(words);
        sentences.add(new Read(citation, words, reading));
        reading.skills().forEach(skill -> first.putIfAbsent(skill, citation));
      }
    }
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  List<Read> sentences() {
    return sentences;
  }

  /** Skills one can be asked about, in the order in which they are named. */
  Set<Skill> crafts() {
    Set<Skill> crafts = new LinkedHashSet<>();
    for (Skill skill : first.keySet()) {
      switch (skill.kind()) {
        case TOOL, FIELD, PRACTICE, LICENCE -> crafts.add(skill);
        case TRADE, LANGUAGE, CONDUCT -> {}
      }
    }
    return crafts;
  }

  Optional<Citation> of(Skill skill) {
    return Optional.ofNullable(first.get(skill));
  }

  /** The words, or as many whole ones from the beginning as a quotation may have. */
  private static String cut(String words) {
    if (words.length() <= LONGEST_QUOTE) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_QUOTE);
    int end = space > 0 ? space : LONGEST_QUOTE;
    return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end).strip();
  }
}
