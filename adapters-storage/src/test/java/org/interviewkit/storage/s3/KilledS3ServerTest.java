package org.interviewkit.storage.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.interviewkit.contract.DocumentFixtures;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.storage.s3.server.S3Server;
import org.junit.jupiter.api.Test;

/** Kills the S3 server while documents are written and read, again and again, and looks at what is there when it comes back. */
final class KilledS3ServerTest {

  private static final int KILLS = 4;
  private static final int WRITERS = 3;

  private record Kept(Document document, byte[] bytes) {}

  private final Queue<Kept> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void losesNoAcknowledgedDocumentAndShowsNoHalfOne() throws Exception {
    Random random = new Random(20_261_121);
    try (S3Server server = S3Server.fresh();
        S3Documents documents = new S3Documents(Buckets.settings(server.uri(), server.createBucket()), Clock.systemUTC());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<? extends Future<?>> running = IntStream.range(0, WRITERS).mapToObj(writer -> threads.submit(() -> write(documents, writer))).toList();
      try {
        for (int kill = 1; kill <= KILLS; kill++) {
          await(acknowledged.size() + random.nextInt(3, 12));
          int before = refusals.get();
          server.kill();
          awaitRefusal(before);
          server.start();
        }
        await(acknowledged.size() + 3);
      } finally {
        enough.set(true);
      }
      for (Future<?> one : running) {
        one.get(60, TimeUnit.SECONDS);
      }
      for (Kept kept : acknowledged) {
        assertEquals(Optional.of(kept.document()), documents.find(kept.document().id()));
        try (InputStream stream = documents.open(kept.document().id(), 0)) {
          assertArrayEquals(kept.bytes(), stream.readAllBytes());
        }
      }
      assertTrue(refusals.get() >= KILLS, "only " + refusals + " calls were refused by a dead server");
    }
  }

  @Test
  void doesNotTakeABrokenAnswerForTheEnd() throws Exception {
    byte[] bytes = bytes(new Random(1), 20 * 1024 * 1024);
    Document document = DocumentFixtures.document("cv.pdf", bytes);
    try (S3Server server = S3Server.fresh();
        S3Documents documents = new S3Documents(Buckets.settings(server.uri(), server.createBucket()), Clock.systemUTC())) {
      documents.put(document, new ByteArrayInputStream(bytes));
      try (InputStream stream = documents.open(document.id(), 0)) {
        assertEquals(1_000, stream.readNBytes(1_000).length);
        server.kill();
        assertThrows(IOException.class, stream::readAllBytes);
      }
      server.start();
      try (InputStream stream = documents.open(document.id(), 1_000)) {
        assertArrayEquals(java.util.Arrays.copyOfRange(bytes, 1_000, bytes.length), stream.readAllBytes());
      }
    }
  }

  /** As a person does it: the same document again until it is kept. One writer's documents are of several parts. */
  private void write(S3Documents documents, int writer) {
    Random random = new Random(writer);
    while (!enough.get()) {
      byte[] bytes = bytes(random, writer == 0 ? 11 * 1024 * 1024 : random.nextInt(1, 400_000));
      Kept kept = new Kept(DocumentFixtures.document(new DocumentId(new UUID(writer, random.nextLong())), "cv.pdf", bytes), bytes);
      boolean done = false;
      while (!done && !enough.get()) {
        try {
          documents.put(kept.document(), new ByteArrayInputStream(bytes));
          acknowledged.add(kept);
          done = true;
        } catch (PortException e) {
          assertEquals(Kind.UNAVAILABLE, e.kind(), e::toString);
          refusals.incrementAndGet();
        }
      }
    }
  }

  private static byte[] bytes(Random random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private void await(int wanted) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (acknowledged.size() < wanted) {
      assertTrue(System.nanoTime() < deadline, () -> "no document is kept any more: " + acknowledged.size() + " of " + wanted);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private void awaitRefusal(int before) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (refusals.get() == before) {
      assertTrue(System.nanoTime() < deadline, "a dead server refuses nobody");
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
