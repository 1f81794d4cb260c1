package org.interviewkit.local.interviewer;

import java.util.Locale;
import java.util.Optional;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.PlainText;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;
import org.interviewkit.local.text.Tokenized;

/** What a guidance comes down to for an interviewer that works by rules. */
sealed interface Instruction {

  /** Do one of the three things every interviewer can. */
  record Steer(Focus focus) implements Instruction {}

  /** Pass a question on, word for word. */
  record Relay(String question) implements Instruction {}

  /**
   * Talk about a skill or criterion.
   *
   * @param topic what it is called in the interview's language
   * @param skill the skill, or empty
   * @param criterionId the criterion, or empty
   */
  record Visit(String topic, Optional<Skill> skill, Optional<String> criterionId) implements Instruction {}

  /**
   * Cannot be followed.
   *
   * @param reason why, in English
   */
  record Refuse(String reason) implements Instruction {}

  /** The longest question that is passed on, in characters. */
  int LONGEST = 400;

  /** Understands a guidance. */
  static Instruction of(SupervisorAction.Guide guidance, Briefing briefing) {
    return guidance.focus() == Focus.INSTRUCTION ? read(PlainText.clean(guidance.instruction()), briefing) : new Steer(guidance.focus());
  }

  private static Instruction read(String words, Briefing briefing) {
    Optional<PrivateMatter> forbidden = PrivateMatter.askedBy(words);
    if (forbidden.isPresent()) {
      return new Refuse("It is about " + forbidden.get().name().en() + ", which must not be asked in a job interview.");
    }
    Optional<String> question = question(words);
    if (question.isPresent()) {
      return question.get().length() <= LONGEST
          ? new Relay(question.get())
          : new Refuse("The question has " + question.get().length() + " characters: at most " + LONGEST + " can be passed on.");
    }
    return topic(words, briefing)
        .or(() -> simple(words))
        .orElse(
            new Refuse(
                "This interviewer works by rules. It can pass on a question (write it with a question mark), go to a skill or criterion of the plan (write its name),"
                    + " come back to the topic, ask for an example, or move on."));
  }

  private static Optional<String> question(String words) {
    StringBuilder asked = new StringBuilder();
    for (Sentence sentence : Sentence.of(words)) {
      if (sentence.asks()) {
        String text = sentence.text().replaceFirst("(?i)^(bitte |please )?(frag\\w*|ask)\\b[^:?]{0,60}:\\s*", "");
        asked.append(asked.isEmpty() ? "" : " ").append(text.strip());
      }
    }
    return asked.isEmpty() ? Optional.empty() : Optional.of(PlainText.line(asked.toString(), Integer.MAX_VALUE));
  }

  private static Optional<Instruction> topic(String words, Briefing briefing) {
    for (Skill skill : SkillTaxonomy.STANDARD.find(Tokenized.of(words))) {
      boolean planned =
          briefing.preparation().plan().requiredSkills().stream().anyMatch(name -> SkillTaxonomy.STANDARD.named(name).filter(skill::equals).isPresent())
              || briefing.preparation().plan().questions().stream().anyMatch(question -> isAbout(question, skill));
      if (planned) {
        return Optional.of(new Visit(skill.name().in(briefing.engagement().language()), Optional.of(skill), Optional.empty()));
      }
    }
    String lower = words.toLowerCase(Locale.ROOT);
    for (String name : briefing.preparation().plan().requiredSkills()) {
      if (lower.contains(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(new Visit(name, Optional.empty(), Optional.empty()));
      }
    }
    for (Criterion criterion : briefing.preparation().rubric().criteria()) {
      boolean named = lower.contains(criterion.name().de().toLowerCase(Locale.ROOT)) && !criterion.name().de().isBlank()
          || lower.contains(criterion.name().en().toLowerCase(Locale.ROOT)) && !criterion.name().en().isBlank()
          || lower.contains(criterion.id());
      if (named) {
        return Optional.of(new Visit(criterion.name().in(briefing.engagement().language()), Optional.empty(), Optional.of(criterion.id())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Instruction> simple(String words) {
    PhraseIndex<Focus> index = new PhraseIndex<>();
    for (String phrase : new String[] {"weiter", "naechste frage", "move on", "next question", "go on", "skip"}) {
      index.add(phrase, Focus.MOVE_ON);
    }
    for (String phrase : new String[] {"beispiel", "konkret*", "example", "concrete"}) {
      index.add(phrase, Focus.ASK_FOR_EXAMPLE);
    }
    for (String phrase : new String[] {"zurueck zum thema", "beim thema", "zum thema", "back to the topic", "on topic", "back to topic"}) {
      index.add(phrase, Focus.BACK_TO_TOPIC);
    }
    return index.find(Tokenized.of(words)).stream().findFirst().map(hit -> new Steer(hit.value()));
  }

  /** Whether a question is about a skill. */
  static boolean isAbout(Question question, Skill skill) {
    return question.skill().flatMap(SkillTaxonomy.STANDARD::named).filter(skill::equals).isPresent();
  }
}
