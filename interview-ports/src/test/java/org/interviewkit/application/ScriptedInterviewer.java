package org.interviewkit.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.ConversationListener;
import org.interviewkit.port.Conversations;

/** An interviewer that says "question n", remembers what it was told, and fails on request. */
final class ScriptedInterviewer implements Conversations {

  final List<String> told = new ArrayList<>();
  int opened;
  int failures;
  boolean refusesGuidance;
  boolean holdsBack;
  private final List<Runnable> heldBack = new ArrayList<>();

  /** Says what was held back. */
  void speak() {
    List<Runnable> waiting = List.copyOf(heldBack);
    heldBack.clear();
    waiting.forEach(Runnable::run);
  }

  @Override
  public Conversation open(Briefing briefing, ConversationListener listener) {
    opened++;
    return new Conversation() {
      private boolean concluding;
      private boolean refuse;

      @Override
      public void respond(Transcript soFar, Duration elapsed) {
        if (failures > 0) {
          failures--;
          listener.on(new ConversationEvent.Failed("scripted"));
          return;
        }
        if (refuse) {
          refuse = false;
          listener.on(new ConversationEvent.GuidanceNotFollowed("scripted"));
        }
        Move move = soFar.turns().isEmpty() ? Move.OPENING : concluding ? Move.INVITE_QUESTIONS : Move.QUESTION;
        String words = move + " after " + soFar.exchanges();
        Runnable say = () -> listener.on(new ConversationEvent.InterviewerSaid(words, Optional.of(Prompt.about(move, "q1"))));
        if (holdsBack) {
          heldBack.add(say);
        } else {
          say.run();
        }
      }

      @Override
      public void guide(SupervisorAction.Guide guidance) {
        told.add("guide " + guidance.instruction());
        refuse = refusesGuidance;
      }

      @Override
      public void conclude() {
        told.add("conclude");
        concluding = true;
      }

      @Override
      public void end(Transcript soFar) {
        listener.on(new ConversationEvent.InterviewerSaid("goodbye", Optional.of(Prompt.of(Move.CLOSING))));
        listener.on(new ConversationEvent.Ended());
      }

      @Override
      public void close() {
        told.add("close");
      }
    };
  }
}
