package org.interviewkit.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.SupervisorAction;

/** A command of the hiring team, as it is carried out wherever the interview is held. */
sealed interface Order {

  /** Steers, concludes or ends. */
  record Act(SupervisorAction action, String by) implements Order {}

  /** Takes a pending action back. */
  record Undo(int number) implements Order {}

  /** Ends at once. */
  record Finish(String by) implements Order {}

  /** Takes the interviewer's place. */
  record TakeOver(String name, String by) implements Order {}

  /** Gives it back. */
  record Release(String by, boolean anyway) implements Order {}

  /** Says something in it. */
  record Say(String words, Optional<String> clientId, String by) implements Order {}

  /** What it is called on the way. */
  default String kind() {
    return switch (this) {
      case Act act -> act.action().label();
      case Undo unused -> "undo";
      case Finish unused -> "finish";
      case TakeOver unused -> "takeover";
      case Release unused -> "release";
      case Say unused -> "say";
    };
  }

  /** What goes with it on the way. */
  default List<String> details() {
    List<String> details = new ArrayList<>();
    switch (this) {
      case Act act -> {
        details.add(act.by());
        if (act.action() instanceof SupervisorAction.Guide guide) {
          details.add(guide.focus().name());
          details.add(guide.instruction());
        }
      }
      case Undo undo -> details.add(Integer.toString(undo.number()));
      case Finish finish -> details.add(finish.by());
      case TakeOver taken -> details.addAll(List.of(taken.by(), taken.name()));
      case Release release -> details.addAll(List.of(release.by(), Boolean.toString(release.anyway())));
      case Say say -> {
        details.addAll(List.of(say.by(), say.words()));
        say.clientId().ifPresent(details::add);
      }
    }
    return details;
  }

  /** The order that was sent as this. */
  static Order of(String kind, List<String> details) {
    String first = details.get(0);
    return switch (kind) {
      case "undo" -> new Undo(Integer.parseInt(first));
      case "finish" -> new Finish(first);
      case "takeover" -> new TakeOver(details.get(1), first);
      case "release" -> new Release(first, Boolean.parseBoolean(details.get(1)));
      case "say" -> new Say(details.get(1), details.stream().skip(2).findFirst(), first);
      case "GUIDE" -> new Act(new SupervisorAction.Guide(Focus.valueOf(details.get(1)), details.get(2)), first);
      case "CONCLUDE" -> new Act(new SupervisorAction.Conclude(), first);
      case "END" -> new Act(new SupervisorAction.End(), first);
      default -> throw new IllegalArgumentException("no order " + kind);
    };
  }

  /** Carries it out; the number of the command or the position of the turn that came of it, empty where nothing did. */
  default Optional<Integer> carryOut(HiringTeam team) {
    return switch (this) {
      case Act act -> Optional.of(team.command(act.action(), act.by()).number());
      case Undo undo -> Optional.of(team.undo(undo.number()).number());
      case Finish finish -> Optional.of(team.finish(finish.by()).number());
      case TakeOver taken -> Optional.of(team.takeOver(taken.name(), taken.by()).number());
      case Release release -> {
        team.release(release.by(), release.anyway());
        yield Optional.empty();
      }
      case Say say -> Optional.of(team.say(say.words(), say.clientId(), say.by()).position());
    };
  }
}
