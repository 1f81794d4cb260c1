package org.interviewkit.local.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.QuestionOrigin;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.Skill;

/** The maintained criteria and questions: {@code criteria.txt} and the {@code questions-….txt} files. */
final class QuestionBank {

  private static final List<String> FILES = List.of("questions-general.txt", "questions-office.txt", "questions-technology.txt", "questions-people.txt", "questions-hands.txt");
  private static final Map<String, Card> CRITERIA = Card.read(QuestionBank.class, "criteria.txt").stream().collect(Collectors.toMap(Card::id, Function.identity()));
  private static final List<Card> QUESTIONS = FILES.stream().flatMap(file -> Card.read(QuestionBank.class, file).stream()).toList();
  private static final List<Card> SKILL_QUESTIONS = Card.read(QuestionBank.class, "skill-questions.txt");

  /** Why a skill is asked about. */
  enum Occasion {
    /** The job asks for it. */
    JOB,
    /** The CV carries what the job asks for. */
    CV,
    /** The CV does not carry what the job asks for. */
    GAP;

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    private QuestionOrigin origin() {
      return this == CV ? QuestionOrigin.CV : QuestionOrigin.JOB_DESCRIPTION;
    }
  }

  private QuestionBank() {}

  /** The criterion of this id with this weight; for a family, with its name for its own craft. */
  static Criterion criterion(String id, int weight) {
    Card card = CRITERIA.get(id);
    if (card == null) {
      throw new IllegalStateException("criteria.txt has no [" + id + "]");
    }
    return new Criterion(id, card.wording("name"), card.wording("description"), weight, card.wordings("anchor"));
  }

  /** Every criterion's id. */
  static Set<String> criteria() {
    return CRITERIA.keySet();
  }

  /** Every question of the bank. */
  static List<Question> all() {
    return QUESTIONS.stream().map(QuestionBank::question).toList();
  }

  /** The questions for a criterion: the family's own first, then those for everybody. */
  static List<Question> of(PositionFamily family, String criterionId) {
    Stream<Card> own = QUESTIONS.stream().filter(card -> card.parts("family").contains(family.id()));
    Stream<Card> common = QUESTIONS.stream().filter(card -> card.parts("family").contains("any"));
    return Stream.concat(own, common).filter(card -> card.one("criterion").equals(criterionId)).map(QuestionBank::question).toList();
  }

  /** The question everybody can begin with. */
  static Question first() {
    return question(QUESTIONS.stream().filter(card -> card.id().equals("first")).findFirst().orElseThrow());
  }

  private static Question question(Card card) {
    return new Question(
        card.id(), card.one("criterion"), card.wording("text"), card.wording("simpler"), card.wording("look"), card.wordings("follow"), Optional.empty(), QuestionOrigin.BANK);
  }

  /**
   * Questions about skills, each worded differently.
   *
   * @param language the language in which the question names its skill
   */
  static List<Question> about(List<Skill> skills, Occasion occasion, String criterionId, Language language) {
    List<Question> questions = new ArrayList<>();
    Map<String, List<Card>> byKind = SKILL_QUESTIONS.stream().filter(card -> card.one("occasion").equals(occasion.id())).collect(Collectors.groupingBy(card -> card.one("kind")));
    Map<String, Integer> used = new HashMap<>();
    for (Skill skill : skills) {
      String kind = kind(skill);
      List<Card> ways = byKind.getOrDefault(kind, List.of());
      int number = used.merge(kind, 1, Integer::sum) - 1;
      if (number < ways.size()) {
        questions.add(about(skill, ways.get(number), occasion, criterionId, language));
      }
    }
    return questions;
  }

  private static String kind(Skill skill) {
    return switch (skill.kind()) {
      case TOOL -> "tool";
      case FIELD, PRACTICE -> "practice";
      case TRADE, LICENCE, LANGUAGE, CONDUCT -> "other";
    };
  }

  private static Question about(Skill skill, Card way, Occasion occasion, String criterionId, Language language) {
    return new Question(
        occasion.id() + "-" + skill.id(),
        criterionId,
        fill(way.wording("text"), skill),
        fill(way.wording("simpler"), skill),
        fill(way.wording("look"), skill),
        way.wordings("follow").stream().map(wording -> fill(wording, skill)).toList(),
        Optional.of(skill.name().in(language)),
        occasion.origin());
  }

  private static Wording fill(Wording wording, Skill skill) {
    return new Wording(wording.de().replace("{skill}", skill.name().de()), wording.en().replace("{skill}", skill.name().en()));
  }

  /** A question for a criterion that the bank does not know. */
  static Question standIn(Criterion criterion) {
    Wording name = criterion.name();
    return new Question(
        "about-" + criterion.id().substring(0, Math.min(58, criterion.id().length())).replaceAll("-$", ""),
        criterion.id(),
        new Wording(
            "Erzählen Sie von einer Situation aus Ihrer Arbeit, die zu diesem Thema passt: " + name.in(Language.DE) + ".",
            "Tell me about a situation from your work that fits this topic: " + name.in(Language.EN) + "."),
        new Wording("Was haben Sie bei diesem Thema schon erlebt: " + name.in(Language.DE) + "?", "What have you experienced with this topic: " + name.in(Language.EN) + "?"),
        criterion.description(),
        List.of(),
        Optional.empty(),
        QuestionOrigin.BANK);
  }
}
