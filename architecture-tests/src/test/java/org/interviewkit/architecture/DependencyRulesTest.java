package org.interviewkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.interviewkit.architecture.Layers.ADAPTERS;
import static org.interviewkit.architecture.Layers.APPLICATION;
import static org.interviewkit.architecture.Layers.ASSEMBLY;
import static org.interviewkit.architecture.Layers.DOMAIN;
import static org.interviewkit.architecture.Layers.LIBERTY;
import static org.interviewkit.architecture.Layers.LIBRARY;
import static org.interviewkit.architecture.Layers.LOCAL;
import static org.interviewkit.architecture.Layers.PERSISTENCE;
import static org.interviewkit.architecture.Layers.PORT;
import static org.interviewkit.architecture.Layers.REASONING;
import static org.interviewkit.architecture.Layers.STORAGE;
import static org.interviewkit.architecture.Layers.WORKING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom. The arrow runs from the edge to the domain. */
final class DependencyRulesTest {

  static final Rule THE_DOMAIN_KNOWS_ONLY_ITSELF_AND_JAVA =
      Rule.about(classes().that().resideInAPackage(DOMAIN).should().onlyDependOnClassesThat().resideInAnyPackage("java..", DOMAIN), DOMAIN)
          .brokenBy("RoleThatSavesItself");

  static final Rule THE_CONCEPTS_OF_THE_DOMAIN_ARE_FREE_OF_CYCLES =
      Rule.about(slices().matching("org.interviewkit.domain.(*)..").should().beFreeOfCycles(), "org.interviewkit.domain.*..").brokenBy("Hen", "Egg");

  static final Rule PORTS_KNOW_ONLY_THE_DOMAIN =
      Rule.about(classes().that().resideInAPackage(PORT).should().onlyDependOnClassesThat().resideInAnyPackage("java..", DOMAIN, PORT), PORT)
          .brokenBy("Horoscopes");

  static final Rule PORTS_ARE_DECLARATIONS =
      Rule.about(
              classes()
                  .that()
                  .resideInAPackage(PORT)
                  .and()
                  .areTopLevelClasses()
                  .should()
                  .beInterfaces()
                  .orShould()
                  .beRecords()
                  .orShould()
                  .beEnums()
                  .orShould()
                  .beAssignableTo(Exception.class)
                  .orShould()
                  .haveSimpleName("package-info"),
              PORT)
          .brokenBy("PortWithABody");

  static final Rule USE_CASES_KNOW_ONLY_PORTS_AND_THE_DOMAIN =
      Rule.about(
              classes().that().resideInAPackage(APPLICATION).should().onlyDependOnClassesThat().resideInAnyPackage("java..", DOMAIN, PORT, APPLICATION),
              APPLICATION)
          .brokenBy("UseCaseThatKnowsAnAdapter");

  static final Rule LOCAL_ADAPTERS_KNOW_ONLY_PORTS_AND_THE_DOMAIN =
      Rule.about(classes().that().resideInAPackage(LOCAL).should().onlyDependOnClassesThat().resideInAnyPackage("java..", DOMAIN, PORT, WORKING, LOCAL), LOCAL)
          .brokenBy("LocalDoerThatCallsAUseCase");

  static final Rule WORKING_KNOWS_ONLY_PORTS_AND_THE_DOMAIN =
      Rule.about(classes().that().resideInAPackage(WORKING).should().onlyDependOnClassesThat().resideInAnyPackage("java..", DOMAIN, PORT, WORKING), WORKING)
          .brokenBy("WorkThatKnowsARule");

  static final Rule REASONING_KNOWS_ONLY_PORTS_AND_THE_DOMAIN =
      Rule.about(classes().that().resideInAPackage(REASONING).should().onlyDependOnClassesThat().resideInAnyPackage("java..", DOMAIN, PORT, REASONING), REASONING)
          .brokenBy("ReasoningThatKnowsARule");

  static final Rule LIBRARIES_ARE_LOADED_WITHOUT_THE_DOMAIN =
      Rule.about(classes().that().resideInAPackage(LIBRARY).should().onlyDependOnClassesThat().resideInAnyPackage("java..", PORT, LIBRARY), LIBRARY)
          .brokenBy("LoaderThatKnowsARule");

  static final Rule ONLY_THE_BUILDER_USES_LOCAL_ADAPTERS =
      Rule.about(
              noClasses()
                  .that()
                  .resideOutsideOfPackage(LOCAL)
                  .and()
                  .doNotHaveFullyQualifiedName("org.interviewkit.Ground")
                  .and()
                  .doNotHaveFullyQualifiedName("org.interviewkit.Doers")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage(LOCAL),
              LOCAL,
              "org.interviewkit")
          .brokenBy("UseCaseThatKnowsAnAdapter");

  static final Rule ADAPTERS_KNOW_NEITHER_THE_CORE_NOR_LIBERTY =
      Rule.about(
              noClasses()
                  .that()
                  .resideInAnyPackage(ADAPTERS)
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage("org.interviewkit", APPLICATION, LOCAL, REASONING, LIBERTY),
              PERSISTENCE,
              STORAGE,
              APPLICATION)
          .brokenBy("AdapterThatCallsAUseCase");

  static final Rule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
      Rule.about(
              slices().assignedFrom(new ByModule()).should().notDependOnEachOther(),
              PERSISTENCE,
              STORAGE)
          .brokenBy("AdapterThatKnowsItsSibling");

  static final Rule ONLY_THE_ASSEMBLY_KNOWS_ADAPTERS =
      Rule.about(
              noClasses()
                  .that(resideInAnyPackage("org.interviewkit..").and(outside(ADAPTERS)).and(outside(ASSEMBLY)))
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(ADAPTERS),
              PERSISTENCE,
              STORAGE,
              ASSEMBLY)
          .brokenBy("ResourceThatOpensAStore");

  static final Rule NOTHING_BELOW_KNOWS_LIBERTY =
      Rule.about(noClasses().that(outside(LIBERTY)).should().dependOnClassesThat().resideInAPackage(LIBERTY), LIBERTY)
          .brokenBy("AdapterThatCallsAUseCase");

  static final Rule TRANSACTIONS_BELONG_TO_PERSISTENCE =
      Rule.about(
              noClasses().that(outside(PERSISTENCE)).should().dependOnClassesThat().resideInAnyPackage("jakarta.transaction.."), PERSISTENCE)
          .brokenBy("ResourceThatOpensAStore");

  @TestFactory
  Stream<DynamicTest> rules() {
    return Rule.tests(DependencyRulesTest.class);
  }

  private static DescribedPredicate<JavaClass> outside(String... packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages));
  }

  /** Puts each adapter's classes into a slice of its module. */
  private static final class ByModule implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return Stream.of(ADAPTERS).filter(family -> resideInAnyPackage(family).test(type)).findFirst().map(SliceIdentifier::of).orElse(SliceIdentifier.ignore());
    }

    @Override
    public String getDescription() {
      return "adapter modules";
    }
  }
}
