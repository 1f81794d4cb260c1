package org.interviewkit.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule, the packages it speaks of, and the twins that break it. A rule about a package that does not exist would hold for ever, so the packages are looked for first.
 *
 * @param rule what must hold
 * @param packages the packages it speaks of, as ArchUnit writes them
 * @param twins the simple names of classes under {@code violations} that break it
 */
record Rule(ArchRule rule, List<String> packages, List<String> twins) {

  /** A rule that speaks of packages. */
  static Rule about(ArchRule rule, String... packages) {
    return new Rule(rule, List.of(packages), List.of());
  }

  /** The same rule, broken by these. */
  Rule brokenBy(String... simpleNames) {
    return new Rule(rule, packages, List.of(simpleNames));
  }

  /** Fails if the rule does not hold for the classes, or if a package it speaks of holds none of them. */
  void check(JavaClasses classes) {
    for (String pattern : packages) {
      PackageMatcher matcher = PackageMatcher.of(pattern);
      assertTrue(classes.stream().anyMatch(type -> matcher.matches(type.getPackageName())), () -> "no class in " + pattern + ": the rule would hold for ever");
    }
    rule.check(classes);
  }

  /** What the rule has to say about the classes, looked at even if it speaks of none of them. */
  EvaluationResult look(JavaClasses classes) {
    return rule.allowEmptyShould(true).evaluate(classes);
  }

  /** One test for each rule that a class holds as a constant, named like the constant. */
  static Stream<DynamicTest> tests(Class<?> holder) {
    return of(holder).map(named -> DynamicTest.dynamicTest(named.name(), () -> named.rule().check(Code.SHIPPED)));
  }

  /** The rules that a class holds as constants, each under its name. */
  static Stream<Named> of(Class<?> holder) {
    return Arrays.stream(holder.getDeclaredFields())
        .filter(field -> field.getType() == Rule.class && Modifier.isStatic(field.getModifiers()))
        .map(field -> new Named(sentence(field), read(field)));
  }

  private static String sentence(Field field) {
    return field.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Rule read(Field field) {
    try {
      return (Rule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " must not be private", e);
    }
  }

  /**
   * A rule and its name.
   *
   * @param name a sentence
   * @param rule the rule
   */
  record Named(String name, Rule rule) {}
}
