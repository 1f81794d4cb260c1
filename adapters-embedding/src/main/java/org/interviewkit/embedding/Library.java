package org.interviewkit.embedding;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import org.interviewkit.library.LibraryLoader;
import org.interviewkit.port.PortException;

/** ONNX Runtime and the English model, whose hundred megabytes are no part of the application: only our package {@code onnx} sees the library. */
final class Library {

  private static final String RUNTIME = "ONNX Runtime";
  private static final String ONNX = "org.interviewkit.embedding.onnx";

  private Library() {}

  /**
   * Where the library's classes and the English model are found.
   *
   * @throws PortException {@code REFUSED} if the folder cannot be read
   */
  static ClassLoader loader(Optional<Path> folder) {
    try {
      return LibraryLoader.over(folder, Library.class.getClassLoader(), ONNX);
    } catch (IOException e) {
      throw LibraryLoader.missing(RUNTIME, folder, e);
    }
  }

  /**
   * The model's network, loaded by ONNX Runtime.
   *
   * @throws PortException {@code REFUSED} if the library is not there, or cannot read the model
   */
  static Network network(ClassLoader loader, Settings settings, ModelFiles files) {
    try {
      return (Network) Class.forName(ONNX + ".OnnxNetwork", true, loader).getMethod("open", ModelFiles.class, int.class).invoke(null, files, settings.threads());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof PortException failure) {
        throw failure;
      }
      throw LibraryLoader.missing(RUNTIME, settings.library(), e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw LibraryLoader.missing(RUNTIME, settings.library(), e);
    }
  }
}
