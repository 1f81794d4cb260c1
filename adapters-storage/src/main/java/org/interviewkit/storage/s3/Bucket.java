package org.interviewkit.storage.s3;

import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket, without a type of Amazon's library. Internal; public only because the library may be loaded apart. Every call throws {@link Failure} when the server does not do
 * what it is asked. Safe for use by many threads.
 */
public interface Bucket extends AutoCloseable {

  /**
   * What an object carries beside its bytes.
   *
   * @param size bytes
   * @param mediaType as its header says
   * @param notes ASCII, at most 2 KB in all
   */
  record Label(long size, String mediaType, Map<String, String> notes) {}

  /** What is known of an object, or empty. */
  Optional<Label> find(String key);

  /**
   * The object's bytes from an offset on; empty at or after its end. Reading fails when the server breaks off before the end. The caller closes the stream.
   *
   * @throws Failure {@code NO_OBJECT} if there is none
   */
  InputStream open(String key, long offset);

  /**
   * Makes an object of the first bytes of a block, at once and whole.
   *
   * @throws Failure {@code EXISTS} if there is one already; it stays
   */
  void put(String key, Label label, byte[] block);

  /** Begins an object of many parts; it is not there before {@link Upload#complete}. */
  Upload begin(String key, Label label);

  /** Removes an object; none changes nothing. */
  void delete(String key);

  /** Gives up the parts of uploads under a prefix that were begun before a moment and never completed. */
  void forgetUploadsBegunBefore(Instant moment, String prefix);

  @Override
  void close();

  /** An object in the making. For one thread. */
  interface Upload {

    /** Sends the next part: the first bytes of a block, at least 5 MiB unless it is the last. */
    void part(byte[] block, int length);

    /**
     * Makes the object of its parts, at once and whole.
     *
     * @throws Failure {@code EXISTS} if there is one already; it stays
     */
    void complete();

    /** Gives the parts up, as far as the server can be reached. */
    void abort();
  }
}
