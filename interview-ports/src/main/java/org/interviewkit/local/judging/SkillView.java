package org.interviewkit.local.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.domain.evaluation.DraftFinding;
import org.interviewkit.domain.evaluation.Evidence;
import org.interviewkit.domain.evaluation.Quote;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.local.listening.AnswerReading;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RemarkKind;
import org.interviewkit.local.listening.Signal;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;

/** Which of the skills a job asks for the candidate spoke of. */
final class SkillView {

  private static final int MOST_SHOWN = 4;
  private static final int MOST_GAPS = 12;

  private final InterviewPlan plan;
  private final Set<String> mentioned = new TreeSet<>();
  private final Map<Skill, Quote> shown = new LinkedHashMap<>();

  SkillView(InterviewPlan plan, Transcript transcript) {
    this.plan = plan;
    for (Turn turn : transcript.of(Speaker.USER)) {
      RemarkKind kind = Remark.of(turn.content()).kind();
      if (kind == RemarkKind.ANSWER) {
        Sentence.of(turn.content()).forEach(sentence -> read(turn.position(), sentence.text()));
      }
    }
  }

  private void read(int position, String sentence) {
    if (sentence.endsWith("?") || Remark.of(sentence).kind().isBeside()) {
      return;
    }
    AnswerReading reading = AnswerReading.of(sentence);
    for (Skill skill : reading.skills()) {
      mentioned.add(skill.id());
      boolean done = reading.shows(Signal.ACTION) && reading.shows(Signal.OWN) && PrivateMatter.toldBy(sentence).isEmpty();
      if (done && sentence.length() >= Evidence.MIN_LENGTH && sentence.length() <= 280) {
        shown.putIfAbsent(skill, new Quote(position, sentence));
      }
    }
  }

  /** Skills the job asks for and the candidate told an own action with. */
  List<DraftFinding> strengths() {
    List<DraftFinding> found = new ArrayList<>();
    for (String name : plan.requiredSkills()) {
      Optional<Skill> skill = SkillTaxonomy.STANDARD.named(name);
      if (skill.isPresent() && shown.containsKey(skill.get()) && isCraft(skill.get()) && found.size() < MOST_SHOWN) {
        Wording called = skill.get().name();
        found.add(new DraftFinding(new Wording(called.de() + ": eigene Erfahrung geschildert.", called.en() + ": own experience described."), List.of(shown.get(skill.get()))));
      }
    }
    return found;
  }

  /** Skills the job asks for that the candidate never spoke of. */
  List<DraftFinding> gaps() {
    List<DraftFinding> gaps = new ArrayList<>();
    for (String name : plan.requiredSkills()) {
      Optional<Skill> skill = SkillTaxonomy.STANDARD.named(name);
      if (skill.isPresent() && isCraft(skill.get()) && !mentioned.contains(skill.get().id()) && gaps.size() < MOST_GAPS) {
        Wording called = skill.get().name();
        boolean inCv = plan.cvSkills().stream().flatMap(known -> SkillTaxonomy.STANDARD.named(known).stream()).anyMatch(skill.get()::equals);
        gaps.add(
            new DraftFinding(
                new Wording(
                    called.de() + ": kam in den Antworten nicht vor" + (inCv ? ", steht aber im Lebenslauf." : "."),
                    called.en() + ": did not come up in the answers" + (inCv ? ", but stands in the CV." : ".")),
                List.of()));
      }
    }
    return gaps;
  }

  private static boolean isCraft(Skill skill) {
    return switch (skill.kind()) {
      case TOOL, FIELD, PRACTICE, LICENCE -> true;
      case TRADE, LANGUAGE, CONDUCT -> false;
    };
  }
}
