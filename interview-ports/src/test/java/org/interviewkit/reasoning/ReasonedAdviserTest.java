package org.interviewkit.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.interviewkit.contract.AdviserContract;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.knowledge.AdviceDraft;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.port.Adviser;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.junit.jupiter.api.Test;

class ReasonedAdviserTest implements AdviserContract {

  private static final String SAID = "I repaired our Java service on my own and cut errors by 40 percent.";

  @Override
  public Adviser adviser() {
    return new ReasonedAdviser(new Model(), ask -> false);
  }

  private static Adviser.Matter matter() {
    return AdviserContract.matter(JOB, CV, Language.EN, "Tell me about an outage.", SAID);
  }

  private static AdviceDraft advice(Model model) {
    return new ReasonedAdviser(model, ask -> ask.contains("children")).advise(AdviceKind.STRENGTHS, matter());
  }

  private static UnaryOperator<String> saying(String... points) {
    return unused -> "{\"points\":[" + String.join(",", points) + "]}";
  }

  private static String point(String quote, String finding, String ask) {
    return "{\"quotes\":[\"" + quote + "\"],\"finding\":\"" + finding + "\",\"ask\":\"" + ask + "\"}";
  }

  @Test
  void keepsPointsThatQuoteAndLeavesOutOthers() {
    AdviceDraft draft = advice(new Model(saying(point(SAID, "Errors fell by 40 percent [1].", "How?"), point("I invented Java myself.", "Invented Java.", ""), point(SAID, "Errors fell by 90 percent.", ""))));
    assertEquals(List.of("Errors fell by 40 percent."), draft.points().stream().map(point -> point.finding()).toList());
    assertEquals(List.of(SAID), draft.points().get(0).citations().stream().map(Citation::quote).toList());
    assertEquals("test/obedient", draft.adviser());
  }

  @Test
  void asksNothingThatNoEmployerMayAsk() {
    assertEquals("", advice(new Model(saying(point(SAID, "Errors fell.", "Do you have children?")))).points().get(0).ask());
  }

  @Test
  void asksOnceMoreAndThenSaysNothing() {
    Model careless = new Model(saying(point("I invented Java myself.", "Invented Java.", "")), saying(point("I invented Java myself.", "Invented Java.", "")));
    assertEquals(List.of(), advice(careless).points());
    assertTrue(careless.asked.get(1).instructions().contains("quotes letter by letter"));
  }

  @Test
  void keepsWhatPeopleWroteApartFromTheInstructionsAndTellsNoName() {
    Model model = new Model();
    new ReasonedAdviser(model, ask -> false).advise(AdviceKind.NEXT_QUESTIONS, matter());
    Reasoner.Task task = model.asked.get(0);
    assertTrue(task.data().contains(SAID) && task.data().contains("next_questions") && !task.instructions().contains("40 percent"), task.data());
    assertFalse(task.data().contains("Jürgen") || task.data().contains("Weiß"), task.data());
    assertTrue(task.data().contains("When did you disagree with your team?") && !task.data().contains("Tell me about an outage you repaired."), task.data());
  }

  @Test
  void readsTheEndOfALongConversationAndTheBeginningOfALongDocument() {
    Model model = new Model();
    String[] said = new String[200];
    for (int i = 0; i < said.length; i += 2) {
      said[i] = "And then?";
      said[i + 1] = "Story " + i + ": " + "we talked about many things. ".repeat(15);
    }
    new ReasonedAdviser(model, ask -> false).advise(AdviceKind.STRENGTHS, AdviserContract.matter(JOB, CV, Language.EN, said));
    String data = model.asked.get(0).data();
    assertTrue(data.contains("Story 198:") && !data.contains("Story 0:") && data.contains("Kafka in production"));
  }

  @Test
  void asksNoModelWithoutAPassageAndSaysNothingInItsPlace() {
    Model model = new Model();
    assertEquals(List.of(), new ReasonedAdviser(model, ask -> false).advise(AdviceKind.STRENGTHS, AdviserContract.matter("", "", Language.EN)).points());
    assertEquals(List.of(), model.asked);
    Reasoner broken =
        task -> {
          throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
        };
    assertThrows(PortException.class, () -> new ReasonedAdviser(broken, ask -> false).advise(AdviceKind.STRENGTHS, matter()));
  }
}
