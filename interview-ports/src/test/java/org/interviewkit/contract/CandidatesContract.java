package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.port.Candidates;
import org.interviewkit.port.Cursor;
import org.junit.jupiter.api.Test;

/** What every keeper of candidates does. */
public interface CandidatesContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  Candidates candidates();

  /** A candidate comes back as it was kept, with and without a CV. */
  @Test
  default void givesACandidateBackAsItWasKept() {
    List<Candidate> all = List.of(CandidateFixtures.candidate(), CandidateFixtures.candidate("x", Texts.NOW), CandidateFixtures.ofTwoPages(), CandidateFixtures.longestCandidate());
    for (Candidate candidate : all) {
      assertEquals(candidate, candidates().add(candidate));
      assertEquals(Optional.of(candidate), candidates().find(candidate.id()));
    }
  }

  /** Absence is empty. */
  @Test
  default void findsNothingWhereNothingWasKept() {
    assertEquals(Optional.empty(), candidates().find(CandidateFixtures.candidate().id()));
    assertEquals(List.of(), candidates().list("", Optional.empty(), 200));
  }

  /** A save replaces every field and is counted. */
  @Test
  default void replacesACandidateAndCountsTheSave() {
    Candidate kept = candidates().add(CandidateFixtures.candidate("Anna", Texts.NOW));
    Candidate changed = CandidateFixtures.withEmail(CandidateFixtures.longestCandidate(), "anna@example.org");
    Candidate wanted =
        new Candidate(
            kept.id(), changed.name(), changed.email(), changed.language(), changed.cv(), changed.cvText(), changed.warnings(), kept.createdAt(), 0);
    Candidate saved = candidates().save(wanted);
    assertEquals(1, saved.version());
    assertEquals(Optional.of(saved), candidates().find(kept.id()));
    assertEquals(List.of(saved), candidates().list("anna@example.org", Optional.empty(), 10));
    assertEquals(List.of(), candidates().list("Anna", Optional.empty(), 10).stream().filter(c -> c.name().equals("Anna")).toList());
  }

  /** An id is taken once; stale and unknown candidates are refused and change nothing. */
  @Test
  default void refusesWhatIsTakenStaleOrUnknown() {
    Candidate first = CandidateFixtures.candidate("Anna", Texts.NOW);
    assertThrows(NotFound.class, () -> candidates().save(first));
    candidates().add(first);
    assertThrows(Conflict.class, () -> candidates().add(CandidateFixtures.withEmail(first, "other@example.org")));
    Candidate second = candidates().save(CandidateFixtures.withEmail(first, "anna@example.org"));
    assertThrows(Conflict.class, () -> candidates().save(CandidateFixtures.withEmail(first, "late@example.org")));
    assertEquals(Optional.of(second), candidates().find(first.id()));
  }

  /** Of two saves of the same version one wins. */
  @Test
  default void letsExactlyOneOfTwoSavesWin() throws Exception {
    Candidate candidate = candidates().add(CandidateFixtures.candidate());
    for (int round = 0; round < 10; round++) {
      Candidate before = candidates().find(candidate.id()).orElseThrow();
      Race<Candidate> race =
          Race.between(
              List.of(
                  () -> candidates().save(CandidateFixtures.withEmail(before, "one@example.org")),
                  () -> candidates().save(CandidateFixtures.withEmail(before, "two@example.org"))));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      assertEquals(Optional.of(race.winner()), candidates().find(candidate.id()));
    }
  }

  /** Pages are complete and in order, also where many were added at the same instant. */
  @Test
  default void turnsPagesWithoutLosingOrRepeatingAnyone() {
    List<Candidate> added = IntStream.range(0, 25).mapToObj(i -> CandidateFixtures.candidate("c" + i, Texts.NOW.plusNanos(1_000L * (i % 4)))).toList();
    added.forEach(candidates()::add);
    List<Candidate> expected = Sorted.newestFirst(added, Candidate::createdAt, candidate -> candidate.id().value());
    for (int limit : List.of(1, 5, 7, 25, 200)) {
      assertEquals(expected, Sorted.allPages(limit, CandidatesContract::cursor, (after, most) -> candidates().list("", after, most)));
      assertEquals(expected, Sorted.allPages(limit, CandidatesContract::cursor, (after, most) -> candidates().list("C", after, most)));
    }
  }

  /** The filter looks into names and addresses, takes case alike and everything else literally. */
  @Test
  default void findsPartsOfNamesAndAddresses() {
    Candidate weiss = candidates().add(CandidateFixtures.withEmail(CandidateFixtures.candidate("Jürgen Weiß", Texts.NOW), "JW@Example.org"));
    Candidate percent = candidates().add(CandidateFixtures.candidate("100% Über_flieger \\ '\"", Texts.NOW.minusSeconds(1)));
    Candidate plain = candidates().add(CandidateFixtures.candidate("Uber flieger", Texts.NOW.minusSeconds(2)));
    assertEquals(List.of(weiss), found("jÜRGEN wEI"));
    assertEquals(List.of(weiss), found("WEISS"));
    assertEquals(List.of(weiss), found("ju\u0308rgen"));
    assertEquals(List.of(weiss), found("w@exam"));
    assertEquals(List.of(percent), found("0%"));
    assertEquals(List.of(percent), found("r_f"));
    assertEquals(List.of(percent), found("\\ '\""));
    assertEquals(List.of(), found("%%"));
    assertEquals(List.of(), found("weißjw"));
    assertEquals(List.of(percent, plain), found("FLIEGER"));
    assertEquals(List.of(weiss, percent, plain), found(""));
  }

  /** The page size has bounds. */
  @Test
  default void refusesPagesThatAreTooSmallOrTooLarge() {
    assertThrows(InvalidInput.class, () -> candidates().list("", Optional.empty(), 0));
    assertThrows(InvalidInput.class, () -> candidates().list("", Optional.empty(), 201));
  }

  private List<Candidate> found(String text) {
    return candidates().list(text, Optional.empty(), 200);
  }

  private static Cursor cursor(Candidate candidate) {
    return new Cursor(candidate.createdAt(), candidate.id().value());
  }
}
