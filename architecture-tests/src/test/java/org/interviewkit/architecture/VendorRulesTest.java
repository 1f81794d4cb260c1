package org.interviewkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.interviewkit.architecture.Layers.ANTHROPIC;
import static org.interviewkit.architecture.Layers.PERSISTENCE;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every library has one home, and nobody outside it can see that it is used. */
final class VendorRulesTest {

  private static final String EXTRACTION = "org.interviewkit.storage.extraction..";
  private static final String ACCESS = "org.interviewkit.liberty.access..";
  private static final String SDK = "org.interviewkit.openai.sdk..";
  private static final String S3 = "org.interviewkit.storage.s3.sdk..";
  private static final String ONNX = "org.interviewkit.embedding.onnx..";
  private static final String CHATKIT = "org.interviewkit.openai.chatkit..";
  private static final String EMBEDDING = "org.interviewkit.openai.embedding..";
  private static final String TRANSCRIPTION = "org.interviewkit.openai.transcription..";
  private static final String REST = "org.interviewkit.liberty.rest..";
  private static final String TRACING = "org.interviewkit.liberty.tracing..";
  private static final String LIVE = "org.interviewkit.liberty.live..";
  private static final String[] VENDORS = {
    "com.fasterxml..", "org.apache.pdfbox..", "org.apache.poi..", "org.apache.xmlbeans..", "org.eclipse.persistence..", "org.flywaydb..", "com.password4j..", "org.h2..", "com.openai..",
    "jakarta.mail..", "org.eclipse.angus..", "software.amazon..", "com.github.kagkarlsson..", "ai.onnxruntime.."
  };

  static final Rule PDF_AND_OFFICE_LIBRARIES_LIVE_IN_EXTRACTION =
      home(EXTRACTION, "org.apache.pdfbox..", "org.apache.poi..", "org.apache.xmlbeans..", "org.apache.fontbox..").brokenBy("ResourceThatReadsPdf");

  static final Rule PERSISTENCE_LIBRARIES_LIVE_IN_PERSISTENCE =
      home(PERSISTENCE, "jakarta.persistence..", "org.eclipse.persistence..", "org.flywaydb..", "com.github.kagkarlsson..").brokenBy("ResourceThatOpensAStore");

  /** One package: its classes are defined anew where the library is loaded from. */
  static final Rule OPENAIS_LIBRARY_LIVES_IN_ONE_PACKAGE = home(SDK, "com.openai..").brokenBy("ReasonerThatShowsItsLibrary");

  static final Rule AMAZONS_LIBRARY_LIVES_IN_ONE_PACKAGE = home(S3, "software.amazon..").brokenBy("DocumentsThatShowTheirLibrary");

  static final Rule ONNX_RUNTIME_LIVES_IN_ONE_PACKAGE = home(ONNX, "ai.onnxruntime..").brokenBy("EmbedderThatShowsItsLibrary");

  static final Rule MAIL_LIBRARIES_LIVE_IN_MAIL = home(Layers.MAIL, "jakarta.mail..", "org.eclipse.angus..").brokenBy("ResourceThatSendsMail");

  static final Rule PASSWORDS_ARE_HASHED_IN_ACCESS = home(ACCESS, "com.password4j..").brokenBy("ResourceThatHashesPasswords");

  static final Rule TOKENS_ARE_MADE_IN_ACCESS = home(ACCESS, "com.ibm.websphere.security.jwt..").brokenBy("ResourceThatHashesPasswords");

  /** It is there only when the operator wants traces, and only its list says what leaves the server. */
  static final Rule TRACES_ARE_WRITTEN_IN_ONE_PACKAGE = home(TRACING, "io.opentelemetry..").brokenBy("ResourceThatFollowsItself");

  static final Rule JSON_IS_WRITTEN_WHERE_IT_LEAVES =
      Rule.about(
              noClasses()
                  .that(not(resideInAnyPackage(PERSISTENCE, REST, LIVE, SDK, CHATKIT, EMBEDDING, TRANSCRIPTION, ANTHROPIC, Layers.EMBEDDING)))
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("com.fasterxml.."),
              PERSISTENCE,
              REST)
          .brokenBy("RoleThatSavesItself");

  /** The application is called by nobody; between its own packages JSON may be seen. */
  static final Rule NO_LIBRARY_SHOWS_IN_WHAT_OTHERS_CALL =
      Rule.about(classes().that(not(resideInAnyPackage(Layers.LIBERTY))).and().arePublic().should(keepLibrariesToThemselves()), PERSISTENCE, EXTRACTION)
          .brokenBy("StoreThatShowsItsEngine");

  @TestFactory
  Stream<DynamicTest> rules() {
    return Rule.tests(VendorRulesTest.class);
  }

  private static Rule home(String home, String... vendors) {
    return Rule.about(noClasses().that(not(resideInAnyPackage(home))).should().dependOnClassesThat().resideInAnyPackage(vendors), home);
  }

  private static ArchCondition<JavaClass> keepLibrariesToThemselves() {
    return new ArchCondition<>("keep libraries out of their public signatures") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC) && !overridesALibrary(unit))
            .filter(unit -> Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType())).anyMatch(resideInAnyPackage(VENDORS)))
            .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " shows a library to its callers")));
      }
    };
  }

  /** What a library calls back must have the library's types. */
  private static boolean overridesALibrary(JavaCodeUnit unit) {
    return unit.getOwner().getAllRawSuperclasses().stream().anyMatch(resideInAnyPackage(VENDORS))
        || unit.getOwner().getAllRawInterfaces().stream().anyMatch(resideInAnyPackage(VENDORS));
  }
}
