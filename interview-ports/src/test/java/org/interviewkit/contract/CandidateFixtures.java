package org.interviewkit.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.DocumentId;

/** Candidates in the situations tests need. */
public final class CandidateFixtures {

  private CandidateFixtures() {}

  /** A candidate with a CV. */
  public static Candidate candidate() {
    return candidate("Jürgen Weiß", Texts.NOW)
        .withCv(new DocumentId(Texts.uuid("cv")), "Jürgen Weiß\nSeit 2019 Java-Entwickler bei der Musterbank.\n", List.of("page 2 holds no text"));
  }

  /** A candidate whose CV has two pages. */
  public static Candidate ofTwoPages() {
    return candidate("Zoë Brook", Texts.NOW).withCv(new DocumentId(Texts.uuid("two pages")), "Zoë Brook\n" + Candidate.PAGE_BREAK + "\nBaker since 2019.\n", List.of());
  }

  /** A candidate without a CV and an address, whose id follows from the name. */
  public static Candidate candidate(String name, Instant createdAt) {
    CandidateId id = new CandidateId(Texts.uuid("candidate " + name));
    return new Candidate(id, name, Optional.empty(), Language.DE, Optional.empty(), "", List.of(), createdAt, 0);
  }

  /** The candidate with an address. */
  public static Candidate withEmail(Candidate c, String email) {
    return new Candidate(c.id(), c.name(), Optional.of(email), c.language(), c.cv(), c.cvText(), c.warnings(), c.createdAt(), c.version());
  }

  /** A candidate with every bound reached. */
  public static Candidate longestCandidate() {
    return new Candidate(
        new CandidateId(Texts.uuid("longest candidate")),
        Texts.ofLength(200),
        Optional.of("ü".repeat(126) + "@" + "日".repeat(127)),
        Language.EN,
        Optional.of(new DocumentId(Texts.uuid("cv"))),
        Texts.ofLength(Candidate.MAX_CV_TEXT),
        Stream.generate(() -> Texts.ofLength(500)).limit(50).toList(),
        Texts.NOW,
        0);
  }
}
