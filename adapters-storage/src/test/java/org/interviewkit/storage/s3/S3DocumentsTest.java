package org.interviewkit.storage.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.interviewkit.contract.DocumentFixtures;
import org.interviewkit.contract.DocumentsContract;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.document.Document;
import org.interviewkit.port.Documents;
import org.interviewkit.port.PortException;
import org.interviewkit.storage.s3.server.S3Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class S3DocumentsTest implements DocumentsContract {

  private static final byte[] BYTES = random(12 * 1024 * 1024 + 1);
  private static final Document CV = DocumentFixtures.document("Lebenslauf.pdf", BYTES);

  private final S3Server server = S3Server.shared();
  private String bucket;
  private S3Documents documents;

  @BeforeEach
  void open() {
    bucket = server.createBucket();
    documents = open(bucket, S3Server.ACCESS_KEY, S3Server.SECRET_KEY, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    documents.close();
  }

  @Override
  public Documents documents() {
    return documents;
  }

  @Test
  void keepsEachDocumentAsOneObjectUnderItsId() throws IOException {
    documents.put(CV, new ByteArrayInputStream(BYTES));
    assertEquals(List.of("hr/documents/" + CV.id()), Buckets.keys(server.uri(), bucket));
    try (S3Documents other = open(bucket, S3Server.ACCESS_KEY, S3Server.SECRET_KEY, Clock.systemUTC());
        InputStream stream = other.open(CV.id(), 7)) {
      assertEquals(Optional.of(CV), other.find(CV.id()));
      assertArrayEquals(java.util.Arrays.copyOfRange(BYTES, 7, BYTES.length), stream.readAllBytes());
    }
  }

  @Test
  void leavesNothingBehindWhenALongUploadBreaksOffOrHasWrongBytes() {
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(BYTES, 0, 11 * 1024 * 1024), new Broken());
    assertEquals(PortException.Kind.UNAVAILABLE, assertThrows(PortException.class, () -> documents.put(CV, broken)).kind());
    byte[] changed = BYTES.clone();
    changed[BYTES.length - 1] ^= 1;
    assertThrows(InvalidInput.class, () -> documents.put(CV, new ByteArrayInputStream(changed)));
    assertEquals(Optional.empty(), documents.find(CV.id()));
    assertEquals(List.of(), Buckets.keys(server.uri(), bucket));
  }

  @Test
  void refusesAnotherLongDocumentUnderAnIdAndKeepsTheFirst() throws IOException {
    documents.put(CV, new ByteArrayInputStream(BYTES));
    byte[] others = random(BYTES.length + 1);
    Document other = DocumentFixtures.document(CV.id(), "Lebenslauf.pdf", others);
    assertThrows(Conflict.class, () -> documents.put(other, new ByteArrayInputStream(others)));
    assertEquals(List.of("hr/documents/" + CV.id()), Buckets.keys(server.uri(), bucket));
    try (InputStream stream = documents.open(CV.id(), 0)) {
      assertArrayEquals(BYTES, stream.readAllBytes());
    }
  }

  @Test
  void seesWithinTenMinutesWhatAnotherServerDeleted() {
    byte[] bytes = random(10);
    Document document = DocumentFixtures.document("a.pdf", bytes);
    AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    InstantSource time = () -> Clock.systemUTC().instant().plus(passed.get());
    try (S3Documents one = open(bucket, S3Server.ACCESS_KEY, S3Server.SECRET_KEY, time.withZone(ZoneOffset.UTC))) {
      one.put(document, new ByteArrayInputStream(bytes));
      documents.delete(document.id());
      assertEquals(Optional.of(document), one.find(document.id()));
      passed.set(Duration.ofMinutes(10));
      assertEquals(Optional.empty(), one.find(document.id()));
    }
  }

  @Test
  void usesABucketItMayReadAndWriteAndMarksIt() {
    documents.check();
    documents.check();
    assertEquals(List.of("hr/interviewkit"), Buckets.keys(server.uri(), bucket));
  }

  @Test
  void saysWhatIsWrongWithABucketItCannotUse() {
    assertEquals("SECRET_KEY: the secret is not that of the access key (403 SignatureDoesNotMatch)", refusal(bucket, S3Server.ACCESS_KEY, "not-the-secret"));
    assertEquals("ACCESS_KEY: the server does not know the access key (403 InvalidAccessKeyId)", refusal(bucket, "another", S3Server.SECRET_KEY));
    assertEquals("BUCKET: there is no such bucket (404 NoSuchBucket)", refusal("no-such-bucket", S3Server.ACCESS_KEY, S3Server.SECRET_KEY));
    assertEquals(List.of(), Buckets.keys(server.uri(), bucket));
    Settings nobodyListens = Buckets.settings(URI.create("http://127.0.0.1:9"), bucket);
    try (S3Documents unreachable = new S3Documents(nobodyListens, Clock.systemUTC())) {
      Refusal refusal = assertThrows(Refusal.class, unreachable::check);
      assertEquals("ENDPOINT: the server cannot be reached", refusal.matter() + ": " + refusal.getMessage());
    }
  }

  @Test
  void keepsNothingWithAWrongSecretAndRepeatsNoSecret() {
    try (S3Documents refused = open(bucket, S3Server.ACCESS_KEY, "not-the-secret", Clock.systemUTC())) {
      byte[] bytes = random(10);
      PortException failure = assertThrows(PortException.class, () -> refused.put(DocumentFixtures.document("a.pdf", bytes), new ByteArrayInputStream(bytes)));
      assertEquals(PortException.Kind.REFUSED, failure.kind());
      for (Throwable each = failure; each != null; each = each.getCause()) {
        assertFalse(each.toString().contains("not-the-secret"), each::toString);
      }
      assertEquals(PortException.Kind.REFUSED, assertThrows(PortException.class, () -> refused.find(CV.id())).kind());
    }
    assertEquals(List.of(), Buckets.keys(server.uri(), bucket));
  }

  @Test
  void doesNotTakeABucketThatIsAwayForAnEmptyOne() throws IOException {
    documents.put(CV, new ByteArrayInputStream(BYTES));
    server.rename(bucket, bucket + ".away");
    try (S3Documents other = open(bucket, S3Server.ACCESS_KEY, S3Server.SECRET_KEY, Clock.systemUTC())) {
      for (Runnable call :
          List.<Runnable>of(() -> other.find(CV.id()), () -> other.open(CV.id(), 0), () -> other.put(CV, new ByteArrayInputStream(BYTES)))) {
        assertEquals(PortException.Kind.UNAVAILABLE, assertThrows(PortException.class, call::run).kind());
      }
      server.rename(bucket + ".away", bucket);
      assertEquals(Optional.of(CV), other.find(CV.id()));
      other.put(CV, new ByteArrayInputStream(BYTES));
    }
  }

  @Test
  void removesWhatWasNotCompletedWithinADayAndNothingElse() {
    Bucket raw = Library.bucket(Buckets.settings(server.uri(), bucket));
    Bucket.Upload begun = raw.begin("hr/documents/x", Labels.of(CV));
    begun.part(BYTES, Uploads.PART);
    raw.close();
    documents.check();
    assertEquals(List.of("hr/interviewkit", "uploading hr/documents/x"), Buckets.keys(server.uri(), bucket));
    try (S3Documents tomorrow = open(bucket, S3Server.ACCESS_KEY, S3Server.SECRET_KEY, Clock.offset(Clock.systemUTC(), Duration.ofHours(25)))) {
      tomorrow.check();
    }
    assertEquals(List.of("hr/interviewkit"), Buckets.keys(server.uri(), bucket));
  }

  @Test
  void saysThatAnObjectIsNotOurs() {
    try (Bucket raw = Library.bucket(Buckets.settings(server.uri(), bucket))) {
      raw.put("hr/documents/" + CV.id(), new Bucket.Label(3, "text/plain", java.util.Map.of("kind", "CV")), new byte[3]);
    }
    assertEquals(PortException.Kind.MALFORMED, assertThrows(PortException.class, () -> documents.find(CV.id())).kind());
  }

  private String refusal(String name, String key, String secret) {
    try (S3Documents wrong = open(name, key, secret, Clock.systemUTC())) {
      Refusal refusal = assertThrows(Refusal.class, wrong::check);
      return refusal.matter() + ": " + refusal.getMessage();
    }
  }

  private S3Documents open(String name, String key, String secret, Clock clock) {
    return new S3Documents(Buckets.settings(server.uri(), name, new Settings.Login(key, secret)), clock);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
