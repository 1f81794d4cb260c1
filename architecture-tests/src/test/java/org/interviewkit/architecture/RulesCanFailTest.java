package org.interviewkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail is no rule: each must report the classes that were written to break it. */
final class RulesCanFailTest {

  private static final List<Class<?>> HOLDERS =
      List.of(DependencyRulesTest.class, PurityRulesTest.class, VendorRulesTest.class, NamingRulesTest.class, ContractCoverageTest.class);

  @TestFactory
  Stream<DynamicTest> reportsItsTwins() {
    return rules().map(named -> DynamicTest.dynamicTest(named.name(), () -> assertReportsItsTwins(named.rule())));
  }

  @Test
  void everyViolationBreaksARule() {
    Set<String> used = rules().flatMap(named -> named.rule().twins().stream()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> written =
        Code.VIOLATIONS.stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.endsWith("Test"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, used);
  }

  @TestFactory
  Stream<DynamicTest> failsWhenThePackagesItSpeaksOfAreGone() {
    return rules()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.name(), () -> assertThrows(AssertionError.class, () -> named.rule().check(new ClassFileImporter().importClasses(String.class)))));
  }

  private static void assertReportsItsTwins(Rule rule) {
    assertFalse(rule.twins().isEmpty(), "no twin breaks this rule");
    String report = rule.look(Code.VIOLATIONS).getFailureReport().toString();
    for (String twin : rule.twins()) {
      assertTrue(report.contains(".violations." + twin), () -> twin + " is not reported, only: " + report);
    }
  }

  private static Stream<Rule.Named> rules() {
    return HOLDERS.stream().flatMap(Rule::of);
  }
}
