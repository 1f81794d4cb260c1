package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Candidates;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.SearchText;

/** Candidates as files; names and addresses are held in memory for the list. */
public final class FileCandidates implements Candidates {

  private record Entry(Cursor place, SearchText name, SearchText email) {

    static Entry of(Candidate candidate) {
      return new Entry(
          new Cursor(candidate.createdAt(), candidate.id().value()),
          new SearchText(candidate.name()),
          new SearchText(candidate.email().orElse("")));
    }

    boolean contains(SearchText wanted) {
      return name.contains(wanted) || email.contains(wanted);
    }
  }

  private final Shelf<Candidate, Entry> shelf;
  private final VersionedShelf<Candidate, Entry> candidates;

  FileCandidates(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("candidate", Candidate.class), Entry::of);
    candidates = new VersionedShelf<>("candidate", shelf, Candidate::id, Candidate::version, FileCandidates::at);
  }

  @Override
  public Candidate add(Candidate candidate) {
    return candidates.add(candidate);
  }

  @Override
  public Candidate save(Candidate candidate) {
    return candidates.save(candidate);
  }

  @Override
  public Optional<Candidate> find(CandidateId id) {
    return candidates.find(id);
  }

  @Override
  public List<Candidate> list(String text, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    SearchText wanted = new SearchText(text);
    return shelf.entries().stream()
        .filter(entry -> after.isEmpty() || after.get().isBefore(entry.place()))
        .filter(entry -> entry.contains(wanted))
        .sorted(Comparator.comparing(Entry::place, Cursor.NEWEST_FIRST))
        .limit(limit)
        .flatMap(entry -> candidates.find(entry.place().id()).stream())
        .toList();
  }

  private static Candidate at(Candidate c, long version) {
    return new Candidate(c.id(), c.name(), c.email(), c.language(), c.cv(), c.cvText(), c.warnings(), c.createdAt(), version);
  }
}
