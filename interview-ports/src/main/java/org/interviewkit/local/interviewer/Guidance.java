package org.interviewkit.local.interviewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RemarkKind;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;
import org.interviewkit.local.text.Tokenized;

/** Follows a guidance at the next turn, after a word to what the candidate said. */
final class Guidance {

  private final Script script;
  private final Dialogue dialogue;
  private final Agenda agenda;

  Guidance(Script script) {
    this.script = script;
    this.dialogue = script.dialogue();
    this.agenda = script.agenda();
  }

  /** The turn that follows the instruction, or empty when it cannot be followed now. */
  Optional<Reply> follow(Instruction instruction, Remark remark) {
    List<String> lead = remark.kind() == RemarkKind.ANSWER ? List.of() : script.answerTo(remark);
    return switch (instruction) {
      case Instruction.Steer steer -> steer(steer.focus(), lead);
      case Instruction.Relay relay -> relay(relay.question(), lead);
      case Instruction.Visit visit -> Optional.of(visit(visit, lead)).filter(reply -> !reply.text().isBlank());
      case Instruction.Refuse refuse -> Optional.empty();
    };
  }

  private Optional<Reply> steer(Focus focus, List<String> lead) {
    return switch (focus) {
      case MOVE_ON -> agenda.next().map(question -> script.ask(question, Script.both(lead, script.say("move-on"))));
      case ASK_FOR_EXAMPLE ->
          agenda
              .current()
              .flatMap(question -> new FollowUps(script.briefing().preparation().plan(), script.phrases(), dialogue).example(question))
              .map(words -> Reply.about(Move.FOLLOW_UP, dialogue.current(), lead.isEmpty() ? script.say("thanks") : lead, words));
      case BACK_TO_TOPIC ->
          agenda.current().map(question -> new Reactions(script).back(Move.REDIRECT, lead, true)).filter(reply -> reply.prompt().move() == Move.REDIRECT);
      case INSTRUCTION -> Optional.empty();
    };
  }

  private Optional<Reply> relay(String question, List<String> lead) {
    Optional<String> words = script.phrases().say("relay", dialogue.said(), Map.of("question", question));
    return words.map(text -> Reply.about(Move.RELAY, closest(question), lead.isEmpty() ? script.say("thanks") : lead, text));
  }

  /** The question of the plan that is about the same skill, so that the answer counts for its criterion. */
  private Optional<String> closest(String question) {
    List<Skill> skills = SkillTaxonomy.STANDARD.find(Tokenized.of(question));
    return script.briefing().preparation().plan().questions().stream()
        .filter(planned -> skills.stream().anyMatch(skill -> Instruction.isAbout(planned, skill)))
        .map(Question::id)
        .findFirst();
  }

  private Reply visit(Instruction.Visit visit, List<String> lead) {
    List<Question> planned = script.briefing().preparation().plan().questions().stream().filter(question -> fits(question, visit)).toList();
    Optional<Question> open = planned.stream().filter(agenda.open()::contains).findFirst();
    if (open.isPresent()) {
      return script.ask(open.get(), Script.both(lead, script.say("next")));
    }
    List<String> words = script.say("revisit", Map.of("topic", visit.topic()));
    Optional<String> id = planned.stream().map(Question::id).findFirst();
    return Reply.about(id.isPresent() ? Move.FOLLOW_UP : Move.RELAY, id, words.isEmpty() ? List.of() : lead, String.join(" ", words));
  }

  private static boolean fits(Question question, Instruction.Visit visit) {
    boolean bySkill = visit.skill().filter(skill -> Instruction.isAbout(question, skill)).isPresent();
    boolean byName = question.skill().filter(name -> name.equalsIgnoreCase(visit.topic())).isPresent();
    return bySkill || byName || visit.criterionId().filter(question.criterionId()::equals).isPresent();
  }
}
