package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.candidate.Candidate;

@Entity
@Table(name = "candidate")
class CandidateRow implements Row<Candidate> {

  @Id private String id;

  private long version;

  @Column(name = "created_at")
  private long createdAt;

  private String search;

  @Lob private String document;

  @Override
  public long version() {
    return version;
  }

  @Override
  public String document() {
    return document;
  }

  @Override
  public void take(Candidate candidate, String json) {
    id = candidate.id().toString();
    createdAt = Micros.of(candidate.createdAt());
    search = Search.column(candidate.name(), candidate.email().orElse(""));
    version = candidate.version();
    document = json;
  }
}
