package org.interviewkit.local.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.listening.QuestionReading;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;
import org.junit.jupiter.api.Test;

final class QuestionBankTest {

  @Test
  void holdsTwoQuestionsForEveryCriterionOfEveryFamily() {
    for (PositionFamily family : PositionFamily.all()) {
      assertTrue(family.criteria().containsKey("technical") && family.criteria().size() >= 4, family.id());
      family.criteria().keySet().forEach(id -> assertTrue(QuestionBank.of(family, id).size() >= 2, family.id() + " " + id));
    }
  }

  @Test
  void holdsAtLeastThreeQuestionsOfItsOwnForEveryFamily() {
    Set<String> general = new HashSet<>(QuestionBank.of(PositionFamily.general(), "technical").stream().map(Question::id).toList());
    for (PositionFamily family : PositionFamily.all()) {
      long own = family.criteria().keySet().stream().flatMap(id -> QuestionBank.of(family, id).stream()).filter(question -> !question.id().startsWith("any-")).count();
      assertTrue(own >= 3 || family.id().equals(PositionFamily.GENERAL), family.id() + " has " + own + " beside " + general);
    }
  }

  @Test
  void asksNothingPrivateInEitherLanguage() {
    for (Question question : QuestionBank.all()) {
      words(question).forEach(text -> assertEquals(Optional.empty(), PrivateMatter.askedBy(text), question.id() + ": " + text));
    }
  }

  @Test
  void asksForExperienceInEveryQuestion() {
    QuestionBank.all().forEach(question -> assertTrue(QuestionReading.of(question.text()).wantsExperience(), question.id()));
  }

  @Test
  void repeatsNoSentence() {
    Map<String, String> said = new HashMap<>();
    for (Question question : QuestionBank.all()) {
      Stream.concat(Stream.of(question.text(), question.simpler()), question.followUps().stream())
          .flatMap(wording -> Stream.of(wording.de(), wording.en()))
          .flatMap(text -> Sentence.of(text).stream())
          .forEach(sentence -> assertEquals(null, said.put(sentence.text(), question.id()), question.id() + ": " + sentence.text()));
    }
  }

  @Test
  void hasUniqueIdsInTheTaxonomyAndNoNameForTwoSkills() {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    List<Skill> skills = SkillTaxonomy.STANDARD.skills();
    skills.forEach(skill -> assertTrue(ids.add(skill.id()), skill.id()));
    skills.forEach(skill -> assertTrue(names.add(skill.name().de()), skill.name().de()));
    assertTrue(skills.size() >= 300, "only " + skills.size());
  }

  private static Stream<String> words(Question question) {
    return Stream.concat(Stream.of(question.text(), question.simpler()), question.followUps().stream()).flatMap((Wording wording) -> Stream.of(wording.de(), wording.en()));
  }
}
