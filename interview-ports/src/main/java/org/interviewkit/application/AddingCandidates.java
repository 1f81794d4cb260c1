package org.interviewkit.application;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.document.ExtractedText;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Store;

/** Adding candidates, with or without a CV. */
public final class AddingCandidates {

  private static final int MOST_ALIKE = 5;
  private static final int LOOKED_AT = 50;

  private final Store store;
  private final Documents documents;
  private final DocumentDesk desk;
  private final Indexing indexing;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final ReceivingCvs receiving;

  /** Where candidates and their files are kept. */
  record Shelves(Store store, Documents documents) {}

  AddingCandidates(Shelves shelves, DocumentDesk desk, Indexing indexing, Clock clock, Supplier<UUID> ids) {
    this.store = shelves.store();
    this.documents = shelves.documents();
    this.desk = desk;
    this.indexing = indexing;
    this.clock = clock;
    this.ids = ids;
    this.receiving = new ReceivingCvs(shelves, desk, this, this::now);
  }

  /** Receiving CVs that are read later. */
  public ReceivingCvs receiving() {
    return receiving;
  }

  /** The text of a file; nothing is kept. For job descriptions. */
  public ExtractedText read(Upload upload) {
    return desk.read(upload);
  }

  /** Keeps a new candidate; the CV's text may be given, or be empty. */
  public Candidate add(String name, Optional<String> email, Language language, String cvText) {
    return indexed(
        store
            .candidates()
            .add(new Candidate(new CandidateId(ids.get()), name, email, language, Optional.empty(), cvText, List.of(), now(), 0)));
  }

  /** Keeps a new candidate from a CV. Name and address are taken from its text where they can be seen, the name otherwise from the file's name. */
  public Candidate importCv(Upload upload, Language language) {
    return imported(new CandidateId(ids.get()), desk.file(DocumentKind.CV, upload), language);
  }

  /** Keeps a new candidate from a CV that was read. */
  Candidate imported(CandidateId id, DocumentDesk.Filed filed, Language language) {
    CvHead head = CvHead.of(filed.text().text(), filed.document().fileName());
    Candidate candidate =
        new Candidate(id, head.name(), head.email(), language, Optional.empty(), "", List.of(), now(), 0);
    return indexed(store.candidates().add(withCv(candidate, filed)));
  }

  /**
   * The candidates who were kept before and seem to be the same: with the very same CV, or with the same e-mail address. Looks among those who share the address or the name.
   *
   * @return at most {@value #MOST_ALIKE}, newest first
   */
  public List<Candidate> alike(Candidate candidate) {
    return Stream.concat(candidate.email().stream(), Stream.of(candidate.name()))
        .flatMap(text -> store.candidates().list(text, Optional.empty(), LOOKED_AT).stream())
        .filter(other -> !other.id().equals(candidate.id()) && (hasSameCv(candidate, other) || hasSameEmail(candidate, other)))
        .distinct()
        .limit(MOST_ALIKE)
        .toList();
  }

  /** Whether two candidates handed in the very same CV, to the letter. */
  public static boolean hasSameCv(Candidate one, Candidate other) {
    return !one.cvText().isBlank() && one.cvText().equals(other.cvText());
  }

  private static boolean hasSameEmail(Candidate one, Candidate other) {
    return one.email().isPresent() && other.email().filter(address -> address.equalsIgnoreCase(one.email().get())).isPresent();
  }

  /** Gives a candidate a CV in place of the one before, whose file is forgotten. */
  public Candidate attachCv(CandidateId id, Upload upload) {
    return attached(id, desk.file(DocumentKind.CV, upload));
  }

  /** Gives a candidate a CV that was read in place of the one before, whose file is forgotten. Again changes nothing. */
  Candidate attached(CandidateId id, DocumentDesk.Filed filed) {
    Candidate candidate = require(id);
    Candidate saved = indexed(store.candidates().save(withCv(candidate, filed)));
    candidate.cv().filter(before -> !before.equals(filed.document().id())).ifPresent(documents::delete);
    return saved;
  }

  /**
   * Changes a candidate's particulars.
   *
   * @param version the version the caller has seen
   * @throws Conflict if the candidate was changed since
   */
  public Candidate edit(CandidateId id, long version, String name, Optional<String> email, Language language) {
    Candidate kept = require(id);
    if (kept.version() != version) {
      throw new Conflict("candidate " + id + " was changed by somebody else: version " + version + " was seen, " + kept.version() + " is kept");
    }
    return store
        .candidates()
        .save(new Candidate(id, name, email, language, kept.cv(), kept.cvText(), kept.warnings(), kept.createdAt(), version));
  }

  /**
   * The candidate.
   *
   * @throws NotFound if there is none
   */
  public Candidate require(CandidateId id) {
    return store.candidates().find(id).orElseThrow(() -> new NotFound("candidate", id));
  }

  /** One page, newest first; see {@link org.interviewkit.port.Candidates#list}. */
  public List<Candidate> list(String text, Optional<Cursor> after, int limit) {
    return store.candidates().list(text, after, limit);
  }

  /** What is known of the candidate's CV file, or empty. */
  public Optional<Document> cv(Candidate candidate) {
    return candidate.cv().flatMap(documents::find);
  }

  /**
   * The candidate's CV as it was handed in; the caller closes the stream.
   *
   * @throws NotFound if there is none
   */
  public InputStream openCv(Candidate candidate) {
    return documents.open(candidate.cv().orElseThrow(() -> new NotFound("CV of candidate", candidate.id())), 0);
  }

  private Candidate indexed(Candidate kept) {
    indexing.changed(SourceKind.CV, kept.id().value());
    return kept;
  }

  private static Candidate withCv(Candidate candidate, DocumentDesk.Filed filed) {
    List<String> notes = new ArrayList<>(filed.text().warnings().stream().limit(40).toList());
    String text = filed.text().paged();
    if (text.length() > Candidate.MAX_CV_TEXT) {
      notes.add("The CV has " + text.length() + " characters; only the first " + Candidate.MAX_CV_TEXT + " are used.");
      text = text.substring(0, Candidate.MAX_CV_TEXT);
    }
    return candidate.withCv(filed.document().id(), text, notes);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
