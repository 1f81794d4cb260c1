package org.interviewkit.local;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.port.Candidates;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.SearchText;

/** Candidates in memory: gone with the process. */
public final class MemoryCandidates implements Candidates {

  private final Versions<CandidateId, Candidate> kept =
      new Versions<>("candidate", Candidate::id, Candidate::version, MemoryCandidates::atVersion);

  @Override
  public Candidate add(Candidate candidate) {
    return kept.add(candidate);
  }

  @Override
  public Candidate save(Candidate candidate) {
    return kept.save(candidate);
  }

  @Override
  public Optional<Candidate> find(CandidateId id) {
    return kept.find(id);
  }

  @Override
  public List<Candidate> list(String text, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    SearchText wanted = new SearchText(text);
    return kept.all().stream()
        .filter(candidate -> after.isEmpty() || after.get().isBefore(cursor(candidate)))
        .filter(candidate -> new SearchText(candidate.name()).contains(wanted) || new SearchText(candidate.email().orElse("")).contains(wanted))
        .sorted(Comparator.comparing(MemoryCandidates::cursor, Cursor.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }

  private static Cursor cursor(Candidate candidate) {
    return new Cursor(candidate.createdAt(), candidate.id().value());
  }

  private static Candidate atVersion(Candidate c, long version) {
    return new Candidate(c.id(), c.name(), c.email(), c.language(), c.cv(), c.cvText(), c.warnings(), c.createdAt(), version);
  }
}
