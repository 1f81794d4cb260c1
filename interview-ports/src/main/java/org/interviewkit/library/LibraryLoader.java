package org.interviewkit.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;

/**
 * Finds the classes of a vendor's library in a folder. The adapter's package that uses the library, its home, is defined here once more, since only from here the library can be
 * seen; everything else comes from the application, so that both share the adapter's interfaces. Safe for use by many threads.
 */
public final class LibraryLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final String home;

  private LibraryLoader(URL[] jars, ClassLoader application, String home) {
    super(home, jars, application);
    this.home = home + ".";
  }

  /**
   * Where the library's classes and files are found.
   *
   * @param folder the folder with the library's jars; empty if they are on the class path
   * @param application what loads the adapter
   * @param home the adapter's package that uses the library, for example {@code org.interviewkit.openai.sdk}
   * @throws IOException if the folder cannot be read
   */
  public static ClassLoader over(Optional<Path> folder, ClassLoader application, String home) throws IOException {
    return folder.isEmpty() ? application : new LibraryLoader(jars(folder.get()), application, home);
  }

  /** The failure of an adapter whose library is not there. */
  public static PortException missing(String library, Optional<Path> folder, Throwable cause) {
    String place = folder.map(Path::toString).orElse("the class path");
    return new PortException(PortException.Kind.REFUSED, library + " cannot be loaded from " + place + ": " + cause.getClass().getSimpleName(), cause);
  }

  private static URL[] jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      URL[] urls = new URL[jars.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = jars.get(i).toUri().toURL();
      }
      return urls;
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(home)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineOwn(name) : loaded;
    }
  }

  private Class<?> defineOwn(String name) throws ClassNotFoundException {
    try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = file.readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
