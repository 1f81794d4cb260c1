package org.interviewkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A name says what something is; a suffix that says where it stands is refused. */
final class NamingRulesTest {

  static final Rule NO_NAME_SAYS_WHERE_IT_STANDS =
      Rule.about(noClasses().should().haveNameMatching(".*[.$]\\w+(Impl|Port|Adapter|Manager|Utils?|Helper|Mapper|Dto|DTO)"), "org.interviewkit..")
          .brokenBy("RoleManager", "InterviewDto", "TextUtils");

  static final Rule NO_PACKAGE_IS_A_DRAWER =
      Rule.about(
              noClasses()
                  .should()
                  .resideInAnyPackage("..common..", "..core..", "..util..", "..utils..", "..dto..", "..impl..", "..helper..", "..misc.."),
              "org.interviewkit..")
          .brokenBy("Odds");

  static final Rule A_PORT_HAS_AT_MOST_SEVEN_METHODS =
      Rule.about(classes().that().resideInAPackage(Layers.PORT).and().areInterfaces().should(haveAtMostSevenMethods()), Layers.PORT)
          .brokenBy("Horoscopes");

  @TestFactory
  Stream<DynamicTest> rules() {
    return Rule.tests(NamingRulesTest.class);
  }

  private static ArchCondition<JavaClass> haveAtMostSevenMethods() {
    return new ArchCondition<>("have at most 7 methods") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        long methods = port.getMethods().stream().filter(method -> !method.getName().startsWith("lambda$")).count();
        if (methods > 7) {
          events.add(SimpleConditionEvent.violated(port, port.getName() + " has " + methods + " methods: it is more than one port"));
        }
      }
    };
  }
}
