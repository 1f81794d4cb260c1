package org.interviewkit.local.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.interviewkit.application.Asking;
import org.interviewkit.contract.AdviserContract;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.domain.knowledge.AdvicePoint;
import org.interviewkit.port.Adviser;
import org.junit.jupiter.api.Test;

class LocalAdviserTest implements AdviserContract {

  private static final String ASKED = "Tell me about an outage.";

  @Override
  public Adviser adviser() {
    return new LocalAdviser();
  }

  private List<AdvicePoint> points(AdviceKind kind, String cv, String... said) {
    return adviser().advise(kind, AdviserContract.matter(JOB, cv, Language.EN, said)).points();
  }

  private static List<String> findings(List<AdvicePoint> points) {
    return points.stream().map(AdvicePoint::finding).toList();
  }

  private static List<String> quotes(AdvicePoint point) {
    return point.citations().stream().map(Citation::quote).toList();
  }

  @Test
  void saysThatItGoesByRules() {
    assertEquals(Asking.RULES, adviser().advise(AdviceKind.STRENGTHS, AdviserContract.matter(JOB, CV, Language.DE)).adviser());
  }

  @Test
  void namesWhatTheJobAsksForAndNobodySpokeOf() {
    List<AdvicePoint> points = points(AdviceKind.OPEN_POINTS, CV, ASKED, "I repaired our Java service and moved it to PostgreSQL.");
    assertEquals(
        List.of("The job asks for Kafka and the CV names it; it has not come up yet.", "The job asks for Kubernetes; neither the CV nor the conversation names it so far."),
        findings(points));
    assertEquals(List.of("- Kafka in production", "Java and Kafka"), quotes(points.get(0)));
  }

  @Test
  void asksNextForWhatIsOpenThenForResultsThenThePlan() {
    List<AdvicePoint> points = points(AdviceKind.NEXT_QUESTIONS, CV, ASKED, "I rebuilt the whole Java service on my own last year. Kubernetes and Kafka and PostgreSQL were part of it.");
    assertEquals("What came of it has not been said yet.", points.get(0).finding());
    assertTrue(points.get(1).finding().isEmpty() && points.get(1).ask().equals("When did you disagree with your team?"), points.toString());
    assertEquals(5, points(AdviceKind.NEXT_QUESTIONS, CV).size());
  }

  @Test
  void quotesOwnActionsWithResultsAsStrengths() {
    String told = "I repaired our Java service on my own and cut errors by 40 percent.";
    List<AdvicePoint> points = points(AdviceKind.STRENGTHS, CV, ASKED, told + " One should always test.");
    assertEquals(List.of(List.of(told)), points.stream().map(LocalAdviserTest::quotes).toList());
    assertTrue(points.get(0).finding().startsWith("Java: own action described"), points.toString());
  }

  @Test
  void holdsCvAndSpeechAgainstEachOther() {
    List<AdvicePoint> denied = points(AdviceKind.INCONSISTENCIES, CV, ASKED, "To be honest I have never worked with Kafka.");
    assertEquals(List.of("Java and Kafka", "To be honest I have never worked with Kafka."), quotes(denied.get(0)));
    List<AdvicePoint> fresh = points(AdviceKind.INCONSISTENCIES, CV, ASKED, "I set up our Kubernetes cluster on my own and it runs.");
    assertEquals(List.of("The candidate described own work with Kubernetes, which the CV does not name."), findings(fresh));
    List<AdvicePoint> years = points(AdviceKind.INCONSISTENCIES, CV, ASKED, "I have worked as a developer for 12 years.");
    assertEquals(List.of("The conversation named 12 years; the stations in the CV add up to about 2."), findings(years));
    assertEquals(List.of(), points(AdviceKind.INCONSISTENCIES, CV, ASKED, "I have worked as a developer for two years."));
    assertEquals(List.of(), points(AdviceKind.INCONSISTENCIES, "", ASKED, "I have worked as a developer for 12 years."));
  }

  @Test
  void speaksGerman() {
    List<AdvicePoint> points = adviser().advise(AdviceKind.OPEN_POINTS, AdviserContract.matter(JOB, "", Language.DE)).points();
    assertEquals("Java verlangt die Stelle; im Gespräch kam es noch nicht vor.", points.get(0).finding());
  }
}
