package org.interviewkit.storage.s3;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.interviewkit.storage.AnnouncedBytes;

/**
 * Sends bytes to a bucket, part by part. A part is held in memory, so that it can be sent again when the connection breaks; that is all that is held of a document, however large,
 * and no more than {@value #AT_ONCE} are held at once.
 */
final class Uploads {

  /** The smallest part S3 takes, and the largest we hold: 5 MiB. Ten thousand of them, the most an object may have, are 48 GiB. */
  static final int PART = 5 * 1024 * 1024;

  private static final int AT_ONCE = 4;

  private final Bucket bucket;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  Uploads(Bucket bucket) {
    this.bucket = bucket;
  }

  /**
   * Makes an object of bytes. The last part is sent when all of them are known to be the announced ones, and before that there is no object.
   *
   * @throws Failure as the bucket does
   * @throws IOException if the source of the bytes breaks
   */
  void send(String key, Bucket.Label label, AnnouncedBytes bytes) throws IOException {
    places.acquireUninterruptibly();
    try {
      byte[] block = new byte[(int) Math.min(label.size(), PART)];
      int filled = bytes.next(block);
      if (bytes.areAllRead()) {
        bucket.put(key, label, block);
      } else {
        sendParts(bucket.begin(key, label), bytes, block, filled);
      }
    } finally {
      places.release();
    }
  }

  private static void sendParts(Bucket.Upload upload, AnnouncedBytes bytes, byte[] block, int first) throws IOException {
    boolean done = false;
    try {
      upload.part(block, first);
      while (!bytes.areAllRead()) {
        upload.part(block, bytes.next(block));
      }
      upload.complete();
      done = true;
    } finally {
      if (!done) {
        upload.abort();
      }
    }
  }
}
