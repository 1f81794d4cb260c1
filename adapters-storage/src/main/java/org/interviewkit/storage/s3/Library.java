package org.interviewkit.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;

/**
 * Loads Amazon's library from a folder, so that its 9 MB are no part of the application: they are not scanned when it starts, and not opened unless documents are kept in S3.
 * Our package {@code sdk} is defined here once more, since only from here the library can be seen; everything else comes from the application.
 */
final class Library extends URLClassLoader {

  private static final String SDK = "org.interviewkit.storage.s3.sdk.";

  private Library(URL[] jars, ClassLoader application) {
    super("s3", jars, application);
  }

  /**
   * A bucket by Amazon's library.
   *
   * @throws PortException {@code REFUSED} if the library is not there
   */
  static Bucket bucket(Settings settings) {
    ClassLoader application = Library.class.getClassLoader();
    try {
      ClassLoader loader = settings.library().isEmpty() ? application : new Library(jars(settings.library().get()), application);
      return (Bucket) Class.forName(SDK + "SdkBucket", true, loader).getConstructor(Settings.class).newInstance(settings);
    } catch (IOException | ReflectiveOperationException | LinkageError e) {
      String place = settings.library().map(Path::toString).orElse("the class path");
      throw new PortException(PortException.Kind.REFUSED, "Amazon's library cannot be loaded from " + place + ": " + e.getClass().getSimpleName(), e);
    }
  }

  private static URL[] jars(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        jars.add(jar.toUri().toURL());
      }
    }
    return jars.toArray(URL[]::new);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(SDK)) {
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
