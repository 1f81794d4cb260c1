package org.interviewkit.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.port.Documents;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.storage.AnnouncedBytes;

/**
 * Documents as objects of a bucket, each under its id and with its fields as the object's notes. An object appears whole or not at all, and only when there is none under its id;
 * several servers may use one bucket.
 */
public final class S3Documents implements Documents, AutoCloseable {

  /** An upload that was not completed by then never will be. */
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private static final byte[] MARK = {'I', 'n', 't', 'e', 'r', 'v', 'i', 'e', 'w', 'K', 'i', 't'};

  private final Bucket bucket;
  private final Uploads uploads;
  private final String prefix;
  private final Clock clock;
  private final Known known;

  /**
   * Documents in a bucket; nothing is sent yet.
   *
   * @throws PortException {@code REFUSED} if Amazon's library is not there
   */
  public S3Documents(Settings settings, Clock clock) {
    this(Library.bucket(settings), settings.place().prefix(), clock);
  }

  S3Documents(Bucket bucket, String prefix, Clock clock) {
    this.bucket = bucket;
    this.uploads = new Uploads(bucket);
    this.prefix = prefix;
    this.clock = clock;
    this.known = new Known(clock);
  }

  /**
   * Looks whether the bucket can be used: we may read and write, what is not there is said not to be there, and an object that is there is not written over. For that it makes
   * an object {@code interviewkit} once. What earlier processes began to send more than a day ago and did not complete is removed.
   *
   * @throws Refusal if it cannot be used, with what to look at
   */
  public void check() {
    try {
      boolean isFirstStart = makesMark();
      if (isFirstStart && makesMark()) {
        throw new Refusal(Refusal.Matter.SERVER, "it writes over what is there: a server that knows If-None-Match is needed");
      }
      bucket.open(prefix + "nothing", 0).close();
    } catch (Failure e) {
      if (e.reason() != Failure.Reason.NO_OBJECT) {
        throw Refusal.of(e);
      }
    } catch (IOException e) {
      // what is there, against expectation, did not close well: it could be read
    }
    try {
      bucket.forgetUploadsBegunBefore(clock.instant().minus(GIVEN_UP), prefix);
    } catch (Failure e) {
      System.getLogger("org.interviewkit").log(System.Logger.Level.WARNING, "documents in S3: what was never completed could not be removed: {0}", e.getMessage());
    }
  }

  @Override
  public void put(Document document, InputStream bytes) {
    try {
      uploads.send(key(document.id()), Labels.of(document), new AnnouncedBytes(document.size(), document.sha256(), bytes));
      known.keep(document);
    } catch (Failure e) {
      if (e.reason() != Failure.Reason.EXISTS) {
        throw failed(document.id(), e);
      }
      Document standing = ask(document.id()).orElseThrow(() -> new PortException(Kind.UNAVAILABLE, "document " + document.id() + " was being deleted", e));
      if (!standing.equals(document)) {
        throw new Conflict("another document stands under the id " + document.id());
      }
    } catch (IOException e) {
      throw new PortException(Kind.UNAVAILABLE, "document " + document.id() + " could not be read to its end", e);
    }
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return known.find(id).or(() -> ask(id).map(known::keep));
  }

  private Optional<Document> ask(DocumentId id) {
    return guarded(id, () -> bucket.find(key(id))).map(label -> Labels.document(id, label));
  }

  @Override
  public InputStream open(DocumentId id, long offset) {
    if (offset < 0) {
      throw new InvalidInput("offset", "offset " + offset + ": allowed from 0");
    }
    return guarded(id, () -> bucket.open(key(id), offset));
  }

  @Override
  public void delete(DocumentId id) {
    try {
      bucket.delete(key(id));
    } catch (Failure e) {
      throw failed(id, e);
    } finally {
      known.forget(id);
    }
  }

  @Override
  public void close() {
    bucket.close();
  }

  /** Whether the mark was not there yet, or is written over. */
  private boolean makesMark() {
    try {
      bucket.put(prefix + "interviewkit", new Bucket.Label(MARK.length, "text/plain", Map.of()), MARK);
      return true;
    } catch (Failure e) {
      if (e.reason() == Failure.Reason.EXISTS) {
        return false;
      }
      throw e;
    }
  }

  private String key(DocumentId id) {
    return prefix + "documents/" + id;
  }

  private static <T> T guarded(DocumentId id, Supplier<T> call) {
    try {
      return call.get();
    } catch (Failure e) {
      if (e.reason() == Failure.Reason.NO_OBJECT) {
        throw new NotFound("document", id);
      }
      throw failed(id, e);
    }
  }

  /** A bucket that is gone may come back, like a server; only what we are refused stays so. */
  private static PortException failed(DocumentId id, Failure failure) {
    Kind kind =
        switch (failure.reason()) {
          case UNREACHABLE, BUSY, NO_BUCKET, NO_OBJECT, EXISTS -> Kind.UNAVAILABLE;
          case FULL -> Kind.FULL;
          case UNKNOWN_KEY, WRONG_SECRET, WRONG_TIME, WRONG_REGION, DENIED, REFUSED -> Kind.REFUSED;
        };
    return new PortException(kind, "document " + id + " could not be stored or read in S3: " + failure.getMessage(), failure);
  }
}
