package org.interviewkit.liberty.bench.voice;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;

/** What stands between candidates and the service, and is measured. */
public interface Relay extends AutoCloseable {

  /** Its name in the table. */
  String label();

  /** The process whose work is counted; empty when nothing stands between. */
  OptionalLong pid();

  /** Whether its code is compiled while it runs, so that it needs minutes under load before it works as it will for days. */
  boolean isCompiledLater();

  /** Addresses for so many candidates who have not been here before. Each is to be used soon. */
  List<URI> seats(int count);

  @Override
  void close();
}
