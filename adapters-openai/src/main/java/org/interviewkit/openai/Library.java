package org.interviewkit.openai;

import java.io.IOException;
import org.interviewkit.library.LibraryLoader;
import org.interviewkit.port.PortException;

/** OpenAI's library, whose 36,000 classes are no part of the application: only our package {@code sdk} sees them. */
final class Library {

  private static final String SDK = "org.interviewkit.openai.sdk";

  private Library() {}

  /**
   * An exchange by OpenAI's library.
   *
   * @throws PortException {@code REFUSED} if the library is not there
   */
  static Exchange exchange(Settings settings) {
    try {
      ClassLoader loader = LibraryLoader.over(settings.library(), Library.class.getClassLoader(), SDK);
      return (Exchange) Class.forName(SDK + ".SdkExchange", true, loader).getConstructor(Settings.class).newInstance(settings);
    } catch (IOException | ReflectiveOperationException | LinkageError e) {
      throw LibraryLoader.missing("OpenAI's library", settings.library(), e);
    }
  }
}
