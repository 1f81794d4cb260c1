package org.interviewkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.interviewkit.architecture.Layers.ASSEMBLY;
import static org.interviewkit.architecture.Layers.DOMAIN;
import static org.interviewkit.architecture.Layers.LOCAL;
import static org.interviewkit.architecture.Layers.PERSISTENCE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.role.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a class must not do by itself: ask the world for the time or its settings, make up aggregates, have things put into its fields, shout. */
final class PurityRulesTest {

  private static final String ASSEMBLY_PACKAGE = "org.interviewkit.liberty.assembly";
  private static final String RESOURCE = "jakarta.annotation.Resource";
  private static final Set<String> NOW = Set.of("now", "systemUTC", "systemDefaultZone", "system", "tick", "tickMillis", "tickSeconds", "tickMinutes");
  private static final Set<String> SETTINGS = Set.of("getenv", "getProperty", "getProperties", "setProperty", "getBoolean", "getInteger", "getLong");

  private static final Set<String> THINGS_THAT_ACT =
      Set.of("java.lang.System$Logger", "java.lang.Thread", "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.Runtime");

  /** The builder's default is the system's clock; everything below is handed a clock. */
  private static final Set<String> MAY_PICK_A_CLOCK = Set.of("org.interviewkit.Ground");

  /** They wait for something outside the JVM's control (a child process, an answer of the live interview) and count real time, as no clock that a test moves would. */
  private static final Set<String> MAY_COUNT_REAL_TIME =
      Set.of(
          "org.interviewkit.storage.extraction.ChildJvm",
          "org.interviewkit.storage.extraction.ChildJvmTextExtractor",
          "org.interviewkit.storage.extraction.ReadingProcess",
          "org.interviewkit.liberty.rest.seed.SeedInterviews");

  static final Rule NOBODY_ASKS_FOR_THE_TIME =
      Rule.about(
              noClasses()
                  .that(not(resideInAnyPackage(ASSEMBLY)).and(notIn(MAY_PICK_A_CLOCK)))
                  .should()
                  .callMethodWhere(
                      describe(
                          "the clock on the wall is read",
                          call ->
                              call.getTargetOwner().getPackageName().startsWith("java.time") && readsTheClock(call)
                                  || is(call, System.class, "currentTimeMillis")
                                  || call.getTargetOwner().isEquivalentTo(java.util.Date.class))),
              ASSEMBLY,
              "org.interviewkit")
          .brokenBy("ResourceThatReadsTheClock");

  static final Rule NOBODY_COUNTS_REAL_TIME =
      Rule.about(
              noClasses()
                  .that(not(resideInAnyPackage(ASSEMBLY)).and(notIn(MAY_COUNT_REAL_TIME)))
                  .should()
                  .callMethodWhere(describe("real time is counted", call -> is(call, System.class, "nanoTime"))),
              "org.interviewkit.storage.extraction",
              "org.interviewkit.liberty.rest.seed")
          .brokenBy("ResourceThatReadsTheClock");

  static final Rule ONLY_THE_ASSEMBLY_READS_SETTINGS =
      Rule.about(
              noClasses()
                  .that(not(resideInAnyPackage(ASSEMBLY)))
                  .should()
                  .callMethodWhere(
                      describe(
                          "a setting of the process is read",
                          call ->
                              SETTINGS.contains(call.getName())
                                  && Set.of("java.lang.System", "java.lang.Boolean", "java.lang.Integer", "java.lang.Long").contains(call.getTargetOwner().getName())))
                  .orShould()
                  .dependOnClassesThat()
                  .resideInAPackage("org.eclipse.microprofile.config.."),
              ASSEMBLY)
          .brokenBy("ResourceThatReadsSettings");

  static final Rule THE_DOMAIN_DOES_NOTHING_BUT_THINK =
      Rule.about(
              noClasses()
                  .that()
                  .resideInAPackage(DOMAIN)
                  .should()
                  .dependOnClassesThat(
                      resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql..", "java.util.logging..", "java.lang.reflect..")
                          .and(not(describe("values and failures", type -> type.isAssignableTo(java.io.Serializable.class))))
                          .or(describe("a logger, a thread or a process", type -> THINGS_THAT_ACT.contains(type.getName())))),
              DOMAIN)
          .brokenBy("RoleThatSavesItself");

  static final Rule AGGREGATES_ARE_MADE_UP_BY_THEMSELVES_AND_BY_ADAPTERS =
      Rule.about(
              noClasses()
                  .that(
                      not(resideInAnyPackage(Layers.ADAPTERS))
                          .and(not(resideInAnyPackage(LOCAL)))
                          .and(not(describe("aggregates", type -> type.isEquivalentTo(Interview.class) || type.isEquivalentTo(Role.class)))))
                  .should()
                  .callCodeUnitWhere(
                      describe(
                          "an aggregate is put together from its parts",
                          (JavaCall<?> call) ->
                              (call.getTargetOwner().isEquivalentTo(Interview.class) || call.getTargetOwner().isEquivalentTo(Role.class))
                                  && (call.getName().equals("<init>") || call.getName().equals("atVersion")))),
              PERSISTENCE,
              LOCAL,
              DOMAIN)
          .brokenBy("ResourceThatMakesUpAnInterview");

  /** {@code @Resource}, which the assembly needs for the container's data source, has no form for a constructor. */
  static final Rule NOTHING_IS_PUT_INTO_FIELDS =
      Rule.about(
              noFields()
                  .that(not(describe("the assembly's resources", field -> field.getOwner().getPackageName().equals(ASSEMBLY_PACKAGE) && field.isAnnotatedWith(RESOURCE))))
                  .should()
                  .beAnnotatedWith("jakarta.inject.Inject")
                  .orShould()
                  .beAnnotatedWith(RESOURCE)
                  .orShould()
                  .beAnnotatedWith("jakarta.ws.rs.core.Context")
                  .orShould()
                  .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                  .orShould()
                  .beAnnotatedWith("jakarta.persistence.PersistenceUnit"),
              Layers.LIBERTY)
          .brokenBy("ResourceWithAnInjectedField");

  static final Rule NOBODY_USES_STANDARD_STREAMS =
      Rule.about(
              noClasses()
                  .should()
                  .accessFieldWhere(
                      describe(
                          "a standard stream is used",
                          (JavaAccess<?> access) ->
                              access.getTargetOwner().isEquivalentTo(System.class) && Set.of("in", "out", "err").contains(access.getName())))
                  .orShould()
                  .callMethodWhere(describe("a stack trace is printed", call -> call.getName().equals("printStackTrace"))),
              "org.interviewkit..")
          .brokenBy("ResourceThatShouts");

  static final Rule FAILURES_HAVE_A_NAME =
      Rule.about(
              noClasses()
                  .should()
                  .callConstructorWhere(
                      describe(
                          "a bare exception is made",
                          call ->
                              Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Error", "java.lang.Throwable")
                                      .contains(call.getTargetOwner().getName())
                                  && !call.getOriginOwner().isAssignableTo(Throwable.class))),
              "org.interviewkit..")
          .brokenBy("ResourceThatShouts");

  @TestFactory
  Stream<DynamicTest> rules() {
    return Rule.tests(PurityRulesTest.class);
  }

  private static boolean readsTheClock(JavaCall<?> call) {
    boolean reading = NOW.contains(call.getName());
    boolean fromAClock = call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    return reading && !fromAClock;
  }

  private static boolean is(JavaCall<?> call, Class<?> owner, String name) {
    return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(name);
  }

  private static DescribedPredicate<JavaClass> notIn(Set<String> names) {
    return not(describe("those with a reason", type -> names.contains(type.getName())));
  }
}
