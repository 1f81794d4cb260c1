package org.interviewkit.openai.realtime.standin;

import java.util.List;

/** A model that says the next of its questions at each turn, and does what messages of the system tell it. */
final class Asking implements Upstream.Model {

  private final List<String> questions;

  Asking(List<String> questions) {
    this.questions = questions;
  }

  @Override
  public Upstream.Reply reply(List<String> soFar) {
    List<String> system = soFar.stream().filter(line -> line.startsWith("system: ")).toList();
    String last = system.isEmpty() ? "" : system.get(system.size() - 1);
    boolean isLast = !soFar.isEmpty() && soFar.get(soFar.size() - 1).equals(last);
    if (isLast && last.startsWith("system: The interview ends now")) {
      return new Upstream.Reply("Thank you for your time, and goodbye.", false);
    }
    if (isLast && last.startsWith("system: The candidate has said nothing")) {
      return new Upstream.Reply("There is time. Shall I say it in simpler words?", false);
    }
    if (isLast && last.startsWith("system: The connection was interrupted")) {
      return new Upstream.Reply("Here we are again. Where were we?", false);
    }
    if (system.stream().anyMatch(line -> line.startsWith("system: The time is nearly over"))) {
      boolean invited = soFar.stream().anyMatch(line -> line.equals("assistant: Thank you. Do you have any questions?"));
      return invited ? new Upstream.Reply("Thank you, the team will be in touch. Goodbye.", true) : new Upstream.Reply("Thank you. Do you have any questions?", false);
    }
    long asked = soFar.stream().filter(line -> line.startsWith("assistant: ")).count();
    String question = questions.get((int) Math.min(asked, questions.size() - 1));
    boolean guided = isLast && last.startsWith("system: The hiring team wishes for your next turn: ");
    return new Upstream.Reply(guided ? last.substring(last.indexOf("turn: ") + 6) : asked == 0 ? "Hello, I am an AI. " + question : question, false);
  }
}
