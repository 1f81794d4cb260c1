package org.interviewkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the repository says about itself is true, complete, and speaks of the product alone. */
final class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("```[a-z]*\n(.*?)```", Pattern.DOTALL);

  /** Hosts that serve packages, and folders of one machine; written in pieces, as this file is looked through, too. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "repo\\d?\\.maven" + "\\.(apache\\.)?org|repo1\\.maven|registry\\.npmjs" + "\\.org|registry\\.yarnpkg|npm\\.pkg\\.github" + "|/work" + "/(main|wt|shared|\\.library)|/home/" + "\\w+/|/root" + "/|/Users/" + "\\w+/");

  @Test
  void linksLeadSomewhere() throws Exception {
    List<String> broken = new ArrayList<>();
    List<Path> pages = tracked().stream().filter(file -> file.toString().endsWith(".md")).toList();
    assertFalse(pages.isEmpty(), "no page was found");
    for (Path page : pages) {
      String text = FENCED.matcher(Files.readString(page)).replaceAll("");
      LINK.matcher(text)
          .results()
          .map(link -> link.group(1))
          .filter(target -> !target.matches("[a-z]+:.*|#.*"))
          .filter(target -> !Files.exists(page.getParent().resolve(target.replaceFirst("#.*", ""))))
          .forEach(target -> broken.add(Code.ROOT.relativize(page) + " → " + target));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void decisionsAreNumberedWithoutAGap() throws IOException {
    try (Stream<Path> pages = Files.list(Code.ROOT.resolve("docs/adr"))) {
      List<Path> decisions = pages.sorted().toList();
      List<String> numbers = decisions.stream().map(page -> page.getFileName().toString().replaceFirst("-[a-z0-9-]+\\.md$", "")).toList();
      assertEquals(IntStream.rangeClosed(1, decisions.size()).mapToObj("%04d"::formatted).toList(), numbers);
      for (int i = 0; i < decisions.size(); i++) {
        String text = Files.readString(decisions.get(i));
        assertEquals("# " + (i + 1) + ".", text.lines().findFirst().orElse("").replaceFirst("\\. .*", "."), decisions.get(i)::toString);
        List<String> sections = text.lines().filter(line -> line.startsWith("## ")).toList();
        assertEquals(List.of("## Context", "## Decision", "## Consequences", "## What lost"), sections, decisions.get(i)::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Run", "Test"})
  void aSectionOfTheReadmeHoldsOneCommandOnOneLine(String section) throws IOException {
    String readme = Files.readString(Code.ROOT.resolve("README.md"));
    String text = readme.split("(?m)^## " + section + "$", 2)[1].split("(?m)^## ", 2)[0];
    List<String> commands = FENCED.matcher(text).results().map(MatchResult::toString).toList();
    assertEquals(1, commands.size(), "fenced commands in the section " + section);
    assertEquals(1, FENCED.matcher(text).results().findFirst().orElseThrow().group(1).lines().filter(line -> !line.isBlank()).count(), "lines of the command");
  }

  @ParameterizedTest
  @ValueSource(strings = {"interview-domain", "interview-ports"})
  void everyPublicTypeSaysWhatItIs(String module) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Code.ROOT.resolve(module).resolve("src/main/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> silent = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
      DocTrees documents = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new PublicTypes(documents, silent).scan(unit, null);
      }
    }
    assertFalse(sources.isEmpty(), "no source was found");
    assertEquals(List.of(), silent);
  }

  @Test
  void noFileNamesARegistryOrAMachine() throws Exception {
    List<String> foreign = new ArrayList<>();
    List<Path> files = tracked();
    assertFalse(files.size() < 300, () -> "only " + files.size() + " files were found");
    for (Path file : files) {
      try {
        FOREIGN.matcher(Files.readString(file)).results().findFirst().ifPresent(hit -> foreign.add(Code.ROOT.relativize(file) + ": " + hit.group()));
      } catch (CharacterCodingException e) {
        // A picture or a document: not text.
        continue;
      }
    }
    assertEquals(List.of(), foreign);
  }

  /** The files that git keeps; in an unpacked archive, all but what a build makes. */
  private static List<Path> tracked() throws Exception {
    Process git = new ProcessBuilder("git", "-C", Code.ROOT.toString(), "ls-files", "-z").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String names = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (git.waitFor() == 0) {
      return Stream.of(names.split("\0")).filter(name -> !name.isEmpty()).map(Code.ROOT::resolve).filter(Files::isRegularFile).toList();
    }
    try (Stream<Path> files = Files.walk(Code.ROOT)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.toString().matches(".*/(target|node_modules|data)/.*")).toList();
    }
  }

  /** Notes the public types without a comment, as far as everything around them is public. */
  private static final class PublicTypes extends TreePathScanner<Void, Void> {

    private final DocTrees documents;
    private final List<String> silent;

    PublicTypes(DocTrees documents, List<String> silent) {
      this.documents = documents;
      this.silent = silent;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (!type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        return null;
      }
      if (documents.getDocComment(getCurrentPath()) == null) {
        silent.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + type.getSimpleName());
      }
      return super.visitClass(type, nothing);
    }
  }
}
