package org.interviewkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An adapter exists when it passes its port's contract: {@code FileRoles implements Roles} has, in its package, {@code FileRolesTest implements RolesContract}. */
final class ContractCoverageTest {

  private static final String PORTS = "org.interviewkit.port";
  private static final String CONTRACTS = "org.interviewkit.contract.";

  /**
   * A conversation is what {@code Conversations} opens and is held to its contract, and the way its sound takes with it; likewise the tape of a
   * {@code Recorder}; listeners are what the core hands to it; events are values; the package's own description is no port.
   */
  private static final Set<String> WITHOUT_A_CONTRACT =
      Set.of("package-info", "Conversation", "ConversationListener", "ConversationEvent", "AudioRelay", "DirectSound", "AudioListener", "AudioEvent", "Tape", "Outcome");

  static final Rule EVERY_PORT_HAS_A_CONTRACT =
      Rule.about(classes().that().resideInAPackage(Layers.PORT).and().areInterfaces().and().areTopLevelClasses().should(haveAContract()), Layers.PORT)
          .brokenBy("Horoscopes");

  static final Rule EVERY_ADAPTER_IS_FINAL =
      Rule.about(classes().that(implementAPort()).should().haveModifier(JavaModifier.FINAL), Layers.LOCAL, Layers.PERSISTENCE, Layers.STORAGE, Layers.MAIL, Layers.WEBHOOK)
          .brokenBy("ForgetfulRoles");

  static final Rule EVERY_ADAPTER_PASSES_ITS_CONTRACT =
      Rule.about(classes().that(implementAPort()).should(haveATestOfTheirContract()), Layers.LOCAL, Layers.PERSISTENCE, Layers.STORAGE, Layers.MAIL, Layers.WEBHOOK)
          .brokenBy("ForgetfulRoles", "UntestedRoles");

  @TestFactory
  Stream<DynamicTest> rules() {
    return Rule.tests(ContractCoverageTest.class);
  }

  private static DescribedPredicate<JavaClass> implementAPort() {
    return DescribedPredicate.describe("implement a port", type -> !type.isInterface() && !ports(type).isEmpty());
  }

  private static List<JavaClass> ports(JavaClass type) {
    return type.getAllRawInterfaces().stream()
        .filter(port -> port.getPackageName().equals(PORTS) && port.isTopLevelClass() && !WITHOUT_A_CONTRACT.contains(port.getSimpleName()))
        .toList();
  }

  private static ArchCondition<JavaClass> haveAContract() {
    return new ArchCondition<>("have a contract in the contract kit") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        if (!WITHOUT_A_CONTRACT.contains(port.getSimpleName()) && !Code.TESTS.contain(CONTRACTS + port.getSimpleName() + "Contract")) {
          events.add(SimpleConditionEvent.violated(port, port.getName() + " has no " + port.getSimpleName() + "Contract in the contract kit"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> haveATestOfTheirContract() {
    return new ArchCondition<>("have a test that implements the contract of each port") {
      @Override
      public void check(JavaClass adapter, ConditionEvents events) {
        for (JavaClass port : ports(adapter)) {
          String contract = CONTRACTS + port.getSimpleName() + "Contract";
          if (!isHeldTo(adapter, contract)) {
            events.add(
                SimpleConditionEvent.violated(
                    adapter, adapter.getName() + " has no test " + adapter.getSimpleName() + "Test in its package that implements " + port.getSimpleName() + "Contract"));
          }
        }
      }
    };
  }

  private static boolean isHeldTo(JavaClass adapter, String contract) {
    return Stream.concat(Code.TESTS.stream(), Code.VIOLATIONS.stream())
        .filter(test -> test.getName().equals(adapter.getName() + "Test") && !test.getModifiers().contains(JavaModifier.ABSTRACT))
        .anyMatch(test -> test.getAllRawInterfaces().stream().anyMatch(type -> type.getName().equals(contract)));
  }
}
