package org.interviewkit.local.interviewer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.local.listening.AnswerReading;
import org.interviewkit.local.listening.QuestionReading;
import org.interviewkit.local.listening.Signal;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;

/** Decides what to ask further: the part of an experience that an answer leaves out, or a skill it names. */
final class FollowUps {

  /** The most follow-ups on one question. */
  static final int MOST = 2;

  private static final int SHORT = 12;
  private static final int TOLD = 25;

  private final InterviewPlan plan;
  private final Phrasebook phrases;
  private final Dialogue dialogue;

  FollowUps(InterviewPlan plan, Phrasebook phrases, Dialogue dialogue) {
    this.plan = plan;
    this.phrases = phrases;
    this.dialogue = dialogue;
  }

  /** A follow-up to what has been said to a question, or empty when enough was said. */
  Optional<String> to(Question question, AnswerReading answer) {
    if (dialogue.followUps().size() >= MOST) {
      return Optional.empty();
    }
    if (!QuestionReading.of(question.text()).wantsExperience()) {
      return answer.words() < SHORT / 2 && dialogue.followUps().isEmpty() ? own(question, Optional.empty()).or(() -> say("short")) : Optional.empty();
    }
    Set<Signal> missing = answer.missing();
    Set<Signal> asked = asked();
    missing.removeAll(asked);
    if (answer.words() < SHORT) {
      return dialogue.followUps().isEmpty() ? say(answer.words() < SHORT / 2 ? "short" : "example").or(() -> say("example")) : Optional.empty();
    }
    return claimed(answer)
        .or(() -> answer.missing().size() == 3 || isGeneral(answer) ? example(question) : Optional.empty())
        .or(() -> part(question, answer, missing))
        .or(() -> probed(question, answer));
  }

  /** A request for an example, as a person or the supervisor wants it. */
  Optional<String> example(Question question) {
    return say("example").or(() -> own(question, Optional.empty())).or(() -> say("situation"));
  }

  private Optional<String> part(Question question, AnswerReading answer, Set<Signal> missing) {
    for (Signal part : List.of(Signal.ACTION, Signal.RESULT, Signal.SITUATION)) {
      boolean told = part == Signal.SITUATION && answer.words() >= TOLD;
      if (missing.contains(part) && !told) {
        boolean group = part == Signal.ACTION && answer.count(Signal.WE) > 0 && !answer.shows(Signal.OWN);
        return (group ? say("own") : Optional.<String>empty()).or(() -> own(question, Optional.of(part))).or(() -> say(part.name().toLowerCase(Locale.ROOT)));
      }
    }
    boolean hidden = answer.count(Signal.WE) > 2 && !answer.shows(Signal.OWN) && dialogue.followUps().isEmpty();
    return hidden ? say("own") : Optional.empty();
  }

  private static boolean isGeneral(AnswerReading answer) {
    return answer.count(Signal.GENERAL) > 1 && !answer.shows(Signal.SITUATION);
  }

  /** The question's own follow-up for a part, or its first one that is for none. */
  private Optional<String> own(Question question, Optional<Signal> part) {
    for (Wording followUp : question.followUps()) {
      String text = followUp.in(phrases.language());
      if (QuestionReading.of(followUp).part().equals(part) && !dialogue.said().holdsAnyOf(text)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** A tool the job asks for that the CV does not carry. */
  private Optional<String> claimed(AnswerReading answer) {
    if (plan.cvSkills().isEmpty() || !dialogue.followUps().isEmpty()) {
      return Optional.empty();
    }
    return skill(answer, plan.requiredSkills(), plan.cvSkills()).filter(skill -> skill.kind() == Skill.Kind.TOOL).flatMap(skill -> say("claim", skill));
  }

  /** A skill the job asks for that no question of the plan is about. */
  private Optional<String> probed(Question question, AnswerReading answer) {
    List<String> planned = new ArrayList<>(plan.questions().stream().flatMap(other -> other.skill().stream()).toList());
    return dialogue.followUps().isEmpty() ? skill(answer, plan.requiredSkills(), planned).flatMap(skill -> say("probe", skill)) : Optional.empty();
  }

  private Optional<Skill> skill(AnswerReading answer, List<String> among, List<String> without) {
    List<Skill> wanted = known(among);
    List<Skill> settled = known(without);
    return answer.skills().stream()
        .filter(skill -> skill.kind() == Skill.Kind.TOOL || skill.kind() == Skill.Kind.FIELD || skill.kind() == Skill.Kind.PRACTICE)
        .filter(skill -> wanted.contains(skill) && !settled.contains(skill))
        .filter(skill -> !dialogue.hasNamed(skill.name().in(phrases.language())))
        .findFirst();
  }

  private static List<Skill> known(List<String> names) {
    return names.stream().flatMap(name -> SkillTaxonomy.STANDARD.named(name).stream()).toList();
  }

  private Set<Signal> asked() {
    Set<Signal> parts = EnumSet.noneOf(Signal.class);
    dialogue.followUps().forEach(text -> QuestionReading.of(Wording.same(text)).part().ifPresent(parts::add));
    return parts;
  }

  private Optional<String> say(String occasion) {
    return phrases.say(occasion, dialogue.said());
  }

  private Optional<String> say(String occasion, Skill skill) {
    return phrases.say(occasion, dialogue.said(), Map.of("skill", skill.name().in(phrases.language())));
  }
}
