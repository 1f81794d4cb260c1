package org.interviewkit.embedding;

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
 * Loads ONNX Runtime and the English model from a folder, so that their hundred megabytes are no part of the application: they are not scanned when it starts, and not opened
 * unless texts are embedded here. Our package {@code onnx} is defined here once more, since only from here the library can be seen; everything else comes from the application.
 */
final class Library extends URLClassLoader {

  private static final String ONNX = "org.interviewkit.embedding.onnx.";

  private Library(URL[] jars, ClassLoader application) {
    super("embedding", jars, application);
  }

  /**
   * Where the library's classes and the English model are found.
   *
   * @throws PortException {@code REFUSED} if the folder cannot be read
   */
  static ClassLoader loader(Optional<Path> folder) {
    ClassLoader application = Library.class.getClassLoader();
    if (folder.isEmpty()) {
      return application;
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      URL[] urls = new URL[jars.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = jars.get(i).toUri().toURL();
      }
      return new Library(urls, application);
    } catch (IOException e) {
      throw missing(folder, e);
    }
  }

  /**
   * The model's network, loaded by ONNX Runtime.
   *
   * @throws PortException {@code REFUSED} if the library is not there, or cannot read the model
   */
  static Network network(ClassLoader loader, Settings settings, ModelFiles files) {
    try {
      return (Network) Class.forName(ONNX + "OnnxNetwork", true, loader).getMethod("open", ModelFiles.class, int.class).invoke(null, files, settings.threads());
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof PortException failure) {
        throw failure;
      }
      throw missing(settings.library(), e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw missing(settings.library(), e);
    }
  }

  private static PortException missing(Optional<Path> folder, Throwable cause) {
    String place = folder.map(Path::toString).orElse("the class path");
    return new PortException(PortException.Kind.REFUSED, "ONNX Runtime cannot be loaded from " + place + ": " + cause.getClass().getSimpleName(), cause);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(ONNX)) {
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
