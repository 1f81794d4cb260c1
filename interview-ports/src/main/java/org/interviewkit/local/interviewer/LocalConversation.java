package org.interviewkit.local.interviewer;

import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RemarkKind;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.ConversationListener;

/** One conversation of the built-in interviewer; remembers only what it was asked to do next. */
final class LocalConversation implements Conversation {

  private static final int REFUSAL = 3;

  private final Briefing briefing;
  private final ConversationListener listener;
  private Optional<Instruction> instruction = Optional.empty();
  private boolean concluding;
  private boolean closed;

  LocalConversation(Briefing briefing, ConversationListener listener) {
    this.briefing = briefing;
    this.listener = listener;
  }

  @Override
  public void respond(Transcript soFar, Duration elapsed) {
    say(reply(new Script(briefing, soFar, elapsed)));
  }

  @Override
  public void guide(SupervisorAction.Guide guidance) {
    Instruction understood = Instruction.of(guidance, briefing);
    if (understood instanceof Instruction.Refuse refuse) {
      instruction = Optional.empty();
      tell(new ConversationEvent.GuidanceNotFollowed(refuse.reason()));
    } else {
      instruction = Optional.of(understood);
    }
  }

  @Override
  public void conclude() {
    concluding = true;
  }

  @Override
  public void end(Transcript soFar) {
    say(new Script(briefing, soFar, Duration.ZERO).goodbye("closing-early"));
  }

  @Override
  public void close() {
    closed = true;
  }

  private Reply reply(Script script) {
    Dialogue dialogue = script.dialogue();
    if (dialogue.isNew()) {
      refuse("The interview has not begun yet: give the instruction again after the first answer.");
      return script.opening();
    }
    if (dialogue.lastMove().filter(Move.CLOSING::equals).isPresent()) {
      return script.goodbye("closing-again");
    }
    boolean windingUp = concluding || script.agenda().isOver() || dialogue.count(Move.INVITE_QUESTIONS) > 0;
    if (dialogue.followsPerson() && !windingUp) {
      return new Reactions(script).back(Move.ANSWER, script.say("go-on"), false);
    }
    Remark remark = Remark.of(dialogue.message());
    boolean stopping = dialogue.remarkBefore().kind() == RemarkKind.STOP && dialogue.lastMove().filter(Move.ANSWER::equals).isPresent();
    if (stopping && (remark.kind() == RemarkKind.STOP || Remark.confirms(dialogue.message()))) {
      return script.goodbye("closing-early");
    }
    if (stopping && Script.words(dialogue.message()) <= REFUSAL) {
      return new Reactions(script).back(Move.ANSWER, script.say("go-on"), false);
    }
    if (instruction.filter(Instruction.Relay.class::isInstance).isEmpty() && windingUp) {
      refuse("The interview is being wound up: only a question of the team can still be passed on.");
    }
    Optional<Reply> guided = guided(script, remark);
    if (guided.isPresent()) {
      return guided.get();
    }
    if (dialogue.count(Move.INVITE_QUESTIONS) > 0) {
      return new Ending(script).to(remark);
    }
    if (concluding || script.agenda().isOver()) {
      return new Ending(script).begin(remark, script.agenda().isOver());
    }
    return new Reactions(script).to(remark);
  }

  private void refuse(String reason) {
    if (instruction.isPresent()) {
      instruction = Optional.empty();
      tell(new ConversationEvent.GuidanceNotFollowed(reason));
    }
  }

  private Optional<Reply> guided(Script script, Remark remark) {
    if (instruction.isEmpty() || remark.kind() == RemarkKind.STOP || remark.kind() == RemarkKind.PAUSE) {
      return Optional.empty();
    }
    Optional<Reply> followed = new Guidance(script).follow(instruction.get(), remark);
    instruction = Optional.empty();
    if (followed.isEmpty()) {
      tell(new ConversationEvent.GuidanceNotFollowed("There is nothing left to ask that would follow it without saying the same thing twice."));
    }
    return followed;
  }

  private void say(Reply reply) {
    tell(new ConversationEvent.InterviewerSaid(reply.text(), Optional.of(reply.prompt())));
    if (reply.isGoodbye()) {
      tell(new ConversationEvent.Ended());
    }
  }

  private void tell(ConversationEvent event) {
    if (!closed) {
      listener.on(event);
    }
  }
}
