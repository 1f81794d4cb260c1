package org.interviewkit.domain.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.UnreadableDocument;

/**
 * A job description or a CV that was handed in as a file for an interview that a person leads. It is kept first and read later.
 *
 * @param file the file; that of a job description is not kept any more once it was read
 * @param fileName as it was named, 1–255 characters
 * @param handedInAt when it was
 * @param refusal why it cannot be read; empty when nobody tried yet, when it was read, and when it is to be read again
 * @param findings what came of reading it; empty until then
 */
public record Paper(DocumentId file, String fileName, Instant handedInAt, Optional<UnreadableDocument.Reason> refusal, Optional<Findings> findings) {

  /**
   * What came of reading a file.
   *
   * @param warnings what a person should know about the file, such as hidden text, at most 50
   * @param knownJob whether a role with the very same job description was there before, and is used
   */
  public record Findings(List<String> warnings, boolean knownJob) {

    /** Checks every bound. */
    public Findings {
      warnings = List.copyOf(Require.size("warnings", warnings, 0, 50));
    }
  }

  /** A file that was not read yet. */
  public Paper(DocumentId file, String fileName, Instant handedInAt) {
    this(file, fileName, handedInAt, Optional.empty(), Optional.empty());
  }

  /** Checks every bound. */
  public Paper {
    Require.present("file", file);
    Require.text("fileName", fileName, 255);
    Require.present("handedInAt", handedInAt);
  }

  /** The same, read. */
  public Paper read(Findings found) {
    return new Paper(file, fileName, handedInAt, Optional.empty(), Optional.of(found));
  }

  /** The same, which cannot be read, or is to be read again. */
  public Paper refused(Optional<UnreadableDocument.Reason> why) {
    return new Paper(file, fileName, handedInAt, why, Optional.empty());
  }
}
