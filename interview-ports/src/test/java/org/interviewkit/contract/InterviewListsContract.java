package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Interviews;
import org.junit.jupiter.api.Test;

/** How every keeper of interviews lists and counts them. */
public interface InterviewListsContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  Interviews interviews();

  /** Nothing is an empty list and no counts. */
  @Test
  default void listsAndCountsNothingWhereNothingWasKept() {
    assertEquals(List.of(), interviews().list(InterviewFilter.ALL, Optional.empty(), 200));
    assertEquals(Map.of(), interviews().counts());
  }

  /** Pages are complete and in order under every filter, also where many were made at the same instant. */
  @Test
  default void turnsPagesWithoutLosingOrRepeatingAnInterview() {
    List<InterviewSummary> kept = keepMany();
    RoleId java = InterviewFixtures.engagement("x", "Java").roleId();
    List<InterviewFilter> filters =
        List.of(
            InterviewFilter.ALL,
            InterviewFilter.in(InterviewStatus.SCHEDULED),
            InterviewFilter.in(InterviewStatus.PAUSED, InterviewStatus.INVITED, InterviewStatus.DECIDED),
            InterviewFilter.in(InterviewStatus.values()),
            InterviewFilter.in(InterviewStatus.EVALUATED),
            new InterviewFilter(Set.of(), Optional.of(java), ""),
            new InterviewFilter(Set.of(InterviewStatus.PAUSED), Optional.of(java), ""),
            new InterviewFilter(Set.of(InterviewStatus.PAUSED, InterviewStatus.INVITED), Optional.of(java), "ANNA"),
            new InterviewFilter(Set.of(), Optional.empty(), "anna"),
            new InterviewFilter(Set.of(), Optional.of(new RoleId(Texts.uuid("nobody's"))), ""),
            new InterviewFilter(Set.of(), Optional.empty(), "", InterviewFilter.Led.BY_PERSON),
            new InterviewFilter(Set.of(), Optional.empty(), "anna", InterviewFilter.Led.BY_PERSON_AND_SAVED),
            new InterviewFilter(Set.of(InterviewStatus.PAUSED, InterviewStatus.INVITED), Optional.of(java), "", InterviewFilter.Led.BY_PERSON));
    for (InterviewFilter filter : filters) {
      List<InterviewSummary> wanted = kept.stream().filter(filter::admits).toList();
      List<InterviewSummary> expected = Sorted.newestFirst(wanted, entry -> entry.timeline().createdAt(), entry -> entry.id().value());
      for (int limit : List.of(1, 6, 11, 200)) {
        assertEquals(
            expected, Sorted.allPages(limit, InterviewSummary::cursor, (after, most) -> interviews().list(filter, after, most)), filter.toString());
      }
    }
  }

  /** An entry made or changed between two pages does not disturb the others. */
  @Test
  default void keepsItsPlaceWhenTheListChangesBetweenPages() {
    List<InterviewSummary> kept = keepMany();
    List<InterviewSummary> expected = Sorted.newestFirst(kept, entry -> entry.timeline().createdAt(), entry -> entry.id().value());
    List<InterviewSummary> first = interviews().list(InterviewFilter.ALL, Optional.empty(), 5);
    interviews().add(InterviewFixtures.scheduledInterview("late", Texts.NOW.plusSeconds(3_600)));
    List<InterviewSummary> second = interviews().list(InterviewFilter.ALL, Optional.of(first.get(4).cursor()), 5);
    assertEquals(expected.subList(5, 10), second);
  }

  /** The text filter looks into names and titles, takes case alike and everything else literally. */
  @Test
  default void findsPartsOfNamesAndTitles() {
    InterviewSummary weiss = keep("a", "Jürgen Weiß", "Köchin");
    InterviewSummary percent = keep("b", "100% Über_flieger \\ '\"", "Data\tScientist 🙂");
    InterviewSummary greek = keep("c", "Οδυσσέας", "ΣΟΦΟΣ");
    assertEquals(List.of(weiss), found("WEISS"));
    assertEquals(List.of(weiss), found("ko\u0308ch"));
    assertEquals(List.of(percent), found("%"));
    assertEquals(List.of(percent), found("R_F"));
    assertEquals(List.of(percent), found("\\"));
    assertEquals(List.of(percent), found("a\ts"));
    assertEquals(List.of(percent), found("🙂"));
    assertEquals(List.of(greek), found("σοφοσ"));
    assertEquals(List.of(), found("0_"));
    assertEquals(List.of(), found("weißköchin"));
    assertEquals(List.of(), found("weiß\u001fköchin"));
    assertEquals(List.of(), found("x".repeat(5_000)));
    assertEquals(List.of(greek, percent, weiss), found(""));
  }

  /** Saving an interview that a person leads, and taking that back, is seen in the lists. */
  @Test
  default void findsInterviewsThatPersonsLeadAndSaved() {
    Interview like = InterviewFixtures.scheduledInterview();
    Interview led = interviews().add(Interview.ledBy(new Lead(Texts.ofLength(100), Texts.ofLength(200), false), like.id(), like.engagement(), like.preparation(), Texts.NOW));
    assertEquals(Optional.of(led), interviews().find(led.id()));
    InterviewFilter saved = new InterviewFilter(Set.of(), Optional.empty(), "", InterviewFilter.Led.BY_PERSON_AND_SAVED);
    assertEquals(List.of(), interviews().list(saved, Optional.empty(), 10));
    Interview kept = interviews().save(led.save(true));
    assertEquals(List.of(InterviewSummary.of(kept)), interviews().list(saved, Optional.empty(), 10));
    interviews().save(kept.save(false));
    assertEquals(List.of(), interviews().list(saved, Optional.empty(), 10));
  }

  /** Counts follow every save. */
  @Test
  default void countsInterviewsByState() {
    keepMany();
    Map<InterviewStatus, Long> expected = new EnumMap<>(InterviewStatus.class);
    interviews().list(InterviewFilter.ALL, Optional.empty(), 200).forEach(entry -> expected.merge(entry.status(), 1L, Long::sum));
    assertEquals(expected, interviews().counts());
    Interview one = interviews().add(InterviewFixtures.scheduledInterview("counted", Texts.NOW));
    interviews().save(InterviewFixtures.renamed(InterviewFixtures.evaluatedInterview(), "counted").atVersion(one.version()));
    expected.merge(InterviewStatus.EVALUATED, 1L, Long::sum);
    assertEquals(expected, interviews().counts());
  }

  /** Counts are right when many add and save at once, and when a save was refused. */
  @Test
  default void countsRightlyWhatIsAddedAndSavedAtOnce() throws Exception {
    Interview contested = interviews().add(InterviewFixtures.scheduledInterview("contested", Texts.NOW));
    List<Callable<Interview>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "at once " + i;
      calls.add(() -> interviews().save(InterviewFixtures.renamed(InterviewFixtures.completedInterview(), "contested").atVersion(contested.version())));
      calls.add(() -> moved(name));
    }
    Race<Interview> race = Race.between(calls);
    assertEquals(7, race.failures().size(), race.failures().toString());
    assertEquals(Map.of(InterviewStatus.COMPLETED, 1L, InterviewStatus.EVALUATED, 8L), interviews().counts());
  }

  private Interview moved(String name) {
    Interview added = interviews().add(InterviewFixtures.scheduledInterview(name, Texts.NOW));
    Interview completed = interviews().save(InterviewFixtures.renamed(InterviewFixtures.completedInterview(), name).atVersion(added.version()));
    return interviews().save(InterviewFixtures.renamed(InterviewFixtures.evaluatedInterview(), name).atVersion(completed.version()));
  }

  /** The page size has bounds. */
  @Test
  default void refusesPagesThatAreTooSmallOrTooLarge() {
    assertThrows(InvalidInput.class, () -> interviews().list(InterviewFilter.ALL, Optional.empty(), 0));
    assertThrows(InvalidInput.class, () -> interviews().list(InterviewFilter.ALL, Optional.empty(), 201));
  }

  private List<InterviewSummary> keepMany() {
    List<Interview> situations = List.of(InterviewFixtures.scheduledInterview(), InterviewFixtures.invitedInterview(), InterviewFixtures.pausedInterview());
    List<InterviewSummary> kept = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      Interview like = situations.get(i % 3);
      String name = i % 2 == 0 ? "Anna " + i : "Béla " + i;
      Interview fresh =
          InterviewFixtures.scheduledInterview(
              "many " + i, InterviewFixtures.engagement(name, i % 5 == 0 ? "Java" : "Rust"), Texts.NOW.plusNanos(1_000L * (i % 4)));
      Interview interview =
          new Interview(
              fresh.id(),
              fresh.engagement(),
              fresh.preparation(),
              like.status(),
              fresh.timeline(),
              like.invitation().map(before -> InterviewFixtures.invitation(name)),
              like.consent(),
              like.endReason(),
              like.decisions(),
              i % 4 == 1 ? Optional.empty() : Optional.of(new Lead("bo", "Bo", i % 4 == 2)),
              0);
      kept.add(InterviewSummary.of(interviews().add(interview)));
    }
    return kept;
  }

  private InterviewSummary keep(String name, String candidate, String role) {
    Interview interview =
        InterviewFixtures.scheduledInterview(name, InterviewFixtures.engagement(candidate, role), Texts.NOW.plusSeconds(name.charAt(0)));
    return InterviewSummary.of(interviews().add(interview));
  }

  private List<InterviewSummary> found(String text) {
    return interviews().list(new InterviewFilter(Set.of(), Optional.empty(), text), Optional.empty(), 200);
  }
}
