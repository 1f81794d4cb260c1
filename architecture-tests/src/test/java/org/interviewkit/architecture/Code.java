package org.interviewkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The code the rules are about, read from where each module was compiled to. */
final class Code {

  /** The folder that holds all modules: tests run in their own module's folder. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** What is shipped. */
  static final JavaClasses SHIPPED = read(compiled("classes"));

  /** The tests of all modules but this one. */
  static final JavaClasses TESTS = read(compiled("test-classes"));

  /** The deliberate wrongs, each in a package {@code …violations} of the layer it is wrong in. */
  static final JavaClasses VIOLATIONS =
      new ClassFileImporter().withImportOption(location -> location.contains("/violations/")).importPath(Path.of("target/test-classes"));

  private Code() {}

  /** The folders of the modules, this one left out. */
  static List<Path> modules() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")) && !folder.endsWith("architecture-tests"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> compiled(String what) {
    return modules().stream().map(module -> module.resolve("target").resolve(what)).filter(Files::isDirectory).toList();
  }

  private static JavaClasses read(List<Path> folders) {
    return new ClassFileImporter().importPaths(folders);
  }
}
