package org.interviewkit.persistence;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Candidates;
import org.interviewkit.port.Cursor;

/** Candidates as rows, each with its JSON document. */
public final class JpaCandidates implements Candidates {

  private static final Rows.Type<Candidate, CandidateRow> TYPE =
      new Rows.Type<>(
          "candidate",
          CandidateRow.class,
          CandidateRow::new,
          candidate -> candidate.id().value(),
          Candidate::version,
          JpaCandidates::at,
          new Stored<>("candidate", Candidate.class));

  private final UnitOfWork unit;
  private final Rows<Candidate, CandidateRow> rows;

  JpaCandidates(UnitOfWork unit) {
    this.unit = unit;
    this.rows = new Rows<>(unit, TYPE);
  }

  @Override
  public Candidate add(Candidate candidate) {
    return rows.add(candidate);
  }

  @Override
  public Candidate save(Candidate candidate) {
    return rows.save(candidate);
  }

  @Override
  public Optional<Candidate> find(CandidateId id) {
    return rows.find(id.value());
  }

  @Override
  public List<Candidate> list(String text, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    PageQuery query = new PageQuery("candidate", "document").matching(text).after(after).newest(limit);
    return unit.read("candidates", entities -> query.run(entities).map(TYPE.stored()::read).toList());
  }

  private static Candidate at(Candidate c, long version) {
    return new Candidate(c.id(), c.name(), c.email(), c.language(), c.cv(), c.cvText(), c.warnings(), c.createdAt(), version);
  }
}
