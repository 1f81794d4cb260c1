package org.interviewkit.storage.s3;

import java.io.IOException;
import org.interviewkit.library.LibraryLoader;
import org.interviewkit.port.PortException;

/** Amazon's library, whose 9 MB are no part of the application: only our package {@code sdk} sees them. */
final class Library {

  private static final String SDK = "org.interviewkit.storage.s3.sdk";

  private Library() {}

  /**
   * A bucket by Amazon's library.
   *
   * @throws PortException {@code REFUSED} if the library is not there
   */
  static Bucket bucket(Settings settings) {
    try {
      ClassLoader loader = LibraryLoader.over(settings.library(), Library.class.getClassLoader(), SDK);
      return (Bucket) Class.forName(SDK + ".SdkBucket", true, loader).getConstructor(Settings.class).newInstance(settings);
    } catch (IOException | ReflectiveOperationException | LinkageError e) {
      throw LibraryLoader.missing("Amazon's library", settings.library(), e);
    }
  }
}
