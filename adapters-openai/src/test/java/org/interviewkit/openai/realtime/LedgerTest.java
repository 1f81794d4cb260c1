package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.interviewkit.contract.Texts;
import org.interviewkit.openai.realtime.Ledger.Owner;
import org.interviewkit.openai.realtime.Ledger.Settled;
import org.junit.jupiter.api.Test;

/** Turns come out in the order of the conversation, each once. */
class LedgerTest {

  private final Ledger ledger = new Ledger();

  private List<Settled> settle(String item, Owner owner, String words) {
    return ledger.settle(item, owner, words, Texts.NOW);
  }

  private void add(String item, Owner owner, String previous) {
    ledger.add(item, owner, Optional.of(previous), Texts.NOW);
  }

  private static Settled said(String item, Owner owner, String words) {
    return new Settled(item, owner, Optional.of(words), false);
  }

  @Test
  void anAnswerWaitsForTheWordsItAnswers() {
    add("u1", Owner.CANDIDATE, "root");
    add("a1", Owner.INTERVIEWER, "u1");
    assertEquals(List.of(), settle("a1", Owner.INTERVIEWER, "And then?"));
    assertEquals(List.of(said("u1", Owner.CANDIDATE, "It broke."), said("a1", Owner.INTERVIEWER, "And then?")), settle("u1", Owner.CANDIDATE, "It broke."));
  }

  @Test
  void anItemThatIsMadeKnownLateStandsWhereItBelongs() {
    add("a1", Owner.INTERVIEWER, "u1");
    add("u1", Owner.CANDIDATE, "a0");
    assertEquals(List.of(), settle("a1", Owner.INTERVIEWER, "And then?"));
    assertEquals(2, settle("u1", Owner.CANDIDATE, "It broke.").size());
  }

  @Test
  void wordsThatAreGivenUpAreHandedOutWhenTheyComeAfterAll() {
    add("u1", Owner.CANDIDATE, "a0");
    add("a1", Owner.INTERVIEWER, "u1");
    settle("a1", Owner.INTERVIEWER, "And then?");
    assertEquals(List.of(new Settled("u1", Owner.CANDIDATE, Optional.empty(), true), said("a1", Owner.INTERVIEWER, "And then?")), ledger.lose("u1"));
    assertEquals(List.of(said("u1", Owner.CANDIDATE, "It broke.")), settle("u1", Owner.CANDIDATE, "It broke."));
    assertEquals(List.of(), settle("u1", Owner.CANDIDATE, "It broke."));
  }

  @Test
  void aCoughIsNoTurn() {
    add("u1", Owner.CANDIDATE, "a0");
    assertEquals(List.of(new Settled("u1", Owner.CANDIDATE, Optional.empty(), false)), settle("u1", Owner.CANDIDATE, "  "));
  }

  @Test
  void whateverComesTwiceOrInAnyOrderEachItemIsHandedOutOnce() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Ledger mixed = new Ledger();
      List<Runnable> steps = new ArrayList<>();
      List<String> out = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String item = "i" + i;
        String previous = "i" + (i - 1);
        Owner owner = i % 2 == 0 ? Owner.INTERVIEWER : Owner.CANDIDATE;
        Runnable added = () -> mixed.add(item, owner, Optional.of(previous), Texts.NOW);
        Runnable settled = () -> mixed.settle(item, owner, "words of " + item, Texts.NOW).forEach(each -> out.add(each.item()));
        steps.addAll(List.of(added, settled));
        if (random.nextInt(5) == 0) {
          steps.addAll(List.of(settled, added));
        }
      }
      for (int i = 0; i + 1 < steps.size(); i++) {
        if (random.nextInt(10) == 0) {
          Collections.swap(steps, i, i + 1);
        }
      }
      steps.forEach(Runnable::run);
      assertEquals(12, out.size(), "seed " + seed);
      assertEquals(12, out.stream().distinct().count(), "seed " + seed);
    }
  }
}
