package org.interviewkit.openai;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;

/**
 * Loads OpenAI's library from a folder, so that its 36,000 classes are no part of the application: nobody scans them for annotations, and until the first reasoner is made
 * nobody opens them. The classes of our package {@code sdk} are defined here a second time, since only here they can see the library; everything else comes from the parent.
 */
final class Library extends URLClassLoader {

  private static final String SDK = "org.interviewkit.openai.sdk.";
  private static final String EXCHANGE = SDK + "SdkExchange";

  private Library(URL[] jars, ClassLoader parent) {
    super("openai", jars, parent);
  }

  /**
   * An exchange by OpenAI's library.
   *
   * @throws PortException {@code REFUSED} if the library is not there
   */
  static Exchange exchange(Settings settings) {
    try {
      ClassLoader own = Library.class.getClassLoader();
      ClassLoader loader = settings.library().isEmpty() ? own : new Library(jars(settings.library().get()), own);
      return (Exchange) Class.forName(EXCHANGE, true, loader).getConstructor(Settings.class).newInstance(settings);
    } catch (IOException | ReflectiveOperationException | LinkageError e) {
      throw new PortException(
          PortException.Kind.REFUSED, "OpenAI's library cannot be loaded from " + settings.library().map(Path::toString).orElse("the class path") + ": " + e.getClass().getSimpleName());
    }
  }

  private static URL[] jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      URL[] urls = new URL[jars.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = url(jars.get(i));
      }
      return urls;
    }
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(SDK)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
