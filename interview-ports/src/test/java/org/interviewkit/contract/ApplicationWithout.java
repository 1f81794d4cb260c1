package org.interviewkit.contract;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The application as a server sees it: this class path without a vendor's library, which lies in a folder beside it. */
public final class ApplicationWithout implements AutoCloseable {

  private final URLClassLoader application;

  /** Without the entries of the class path that are the library. */
  public ApplicationWithout(Predicate<Path> library) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path entry : classPath()) {
      if (!library.test(entry)) {
        urls.add(entry.toUri().toURL());
      }
    }
    this.application = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** What is on the class path. */
  public static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(Files::exists).toList();
  }

  /** Lays those entries of the class path that are the library into a folder. */
  public static void lay(Predicate<Path> library, Path folder) throws Exception {
    for (Path entry : classPath()) {
      if (library.test(entry)) {
        Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
      }
    }
  }

  /** Whether the application itself finds a class. */
  public boolean finds(String name) {
    try {
      application.loadClass(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Runs the only method of that name of the application's own class of the same name. Its parameters must be of Java's own classes. */
  public Object run(Class<?> test, String method, Object... arguments) throws Exception {
    Method program = Stream.of(application.loadClass(test.getName()).getDeclaredMethods()).filter(one -> one.getName().equals(method)).findFirst().orElseThrow();
    program.setAccessible(true);
    try {
      return program.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  @Override
  public void close() throws Exception {
    application.close();
  }
}
