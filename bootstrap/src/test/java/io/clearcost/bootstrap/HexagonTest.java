package io.clearcost.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hexagon, kept: who may know whom, which words name a package, and what the core never does.
 */
@AnalyzeClasses(packages = "io.clearcost", importOptions = HexagonTest.WithoutTests.class)
class HexagonTest {

  private static final String FEATURES =
      "law|cost|disclosure|gate|ledger|partner|monitoring|supervision|evidence";

  /**
   * Every package there may be; a tenth feature word or a utility drawer is a decision, made here.
   */
  private static final Pattern PACKAGES =
      Pattern.compile(
          Stream.of(
                  "domain\\.(" + FEATURES + "|money|rate|time|party|loan|text)",
                  "domain\\.cost\\.solver",
                  "domain\\.law\\.(instrument|reading|change)",
                  "domain\\.disclosure\\.(receipt|recheck)",
                  "application\\.(" + FEATURES + "|port)",
                  "grpc\\.(" + FEATURES + "|error|server)",
                  "persistence\\.(" + FEATURES + "|sqlite)",
                  "documents\\.(" + FEATURES + "|text)",
                  "tapes\\.(" + FEATURES + "|fault|table)",
                  "proto\\..+",
                  "bootstrap(\\..+)?")
              .collect(joining("|", "io\\.clearcost\\.(", ")")));

  private static final Pattern BANNED_NAMES =
      Pattern.compile(".*(Impl|Manager|Helper|Utils|Processor|Base|Info|Data|DTO)");

  private static final String DOMAIN = "io.clearcost.domain..";
  private static final String APPLICATION = "io.clearcost.application..";
  private static final String GRPC = "io.clearcost.grpc..";
  private static final String PERSISTENCE = "io.clearcost.persistence..";
  private static final String DOCUMENTS = "io.clearcost.documents..";
  private static final String TAPES = "io.clearcost.tapes..";
  private static final String PROTO = "io.clearcost.proto..";
  private static final String BOOTSTRAP = "io.clearcost.bootstrap..";

  /**
   * The features of the domain, and the changes of law apart: parties know the readings of the law
   * under which their loans are judged, and a change of law knows the parties it is for.
   */
  private static final SliceAssignment FEATURES_OF_THE_DOMAIN =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
          String name = javaClass.getPackageName();
          if (!name.startsWith("io.clearcost.domain.")) {
            return SliceIdentifier.ignore();
          }
          return SliceIdentifier.of(
              name.equals("io.clearcost.domain.law.change")
                  ? "law.change"
                  : name.split("\\.", -1)[3]);
        }

        @Override
        public String getDescription() {
          return "the features of the domain";
        }
      };

  private static final String[] VALUES =
      Stream.of("money", "rate", "time", "party", "loan", "evidence", "law.change", "disclosure")
          .map("io.clearcost.domain."::concat)
          .toArray(String[]::new);

  private static final String[] BELOW_BOOTSTRAP = {
    DOMAIN, APPLICATION, GRPC, PERSISTENCE, DOCUMENTS, TAPES
  };

  @ArchTest
  void import_ofTheReactor_seesEveryLayer(JavaClasses classes) {
    for (String layer :
        List.of("domain", "application", "grpc", "persistence", "documents", "tapes", "proto")) {
      assertThat(classes.that(resideInAnyPackage("io.clearcost." + layer + ".."))).isNotEmpty();
    }
  }

  @ArchTest
  void package_inAnyLayer_isNamedByAFeatureWord(JavaClasses classes) {
    check(classes().should(resideInAKnownPackage()), classes);
  }

  @ArchTest
  void domain_knowing_onlyTheJdk(JavaClasses classes) {
    check(
        classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify.."),
        classes);
  }

  @ArchTest
  void application_knowing_onlyTheDomain(JavaClasses classes) {
    check(
        classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.jspecify.."),
        classes);
  }

  @ArchTest
  void core_reachingForFilesOrTheNetwork_isRefused(JavaClasses classes) {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(io\\.File.*|net\\..*Socket|net\\.URL|net\\.URLConnection)"),
        classes);
  }

  @ArchTest
  void adapter_knowingAnotherAdapter_isRefused(JavaClasses classes) {
    check(
        noClasses()
            .that()
            .resideInAPackage(GRPC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PERSISTENCE, DOCUMENTS, TAPES, BOOTSTRAP),
        classes);
    check(
        noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GRPC, DOCUMENTS, TAPES, PROTO, BOOTSTRAP),
        classes);
    check(
        noClasses()
            .that()
            .resideInAPackage(DOCUMENTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GRPC, PERSISTENCE, TAPES, PROTO, BOOTSTRAP),
        classes);
  }

  /** Tapes become messages of the contract on the caller's side; what they mean is judged by us. */
  @ArchTest
  void tape_ofAClient_knowsTheContractAlone(JavaClasses classes) {
    check(
        noClasses()
            .that()
            .resideInAPackage(TAPES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOMAIN, APPLICATION, GRPC, PERSISTENCE, DOCUMENTS, BOOTSTRAP),
        classes);
    check(
        noClasses()
            .that()
            .resideInAnyPackage("io.clearcost.tapes.fault..", "io.clearcost.tapes.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROTO, "io.clearcost.tapes.ledger.."),
        classes);
    check(slices().matching("io.clearcost.tapes.(*)..").should().beFreeOfCycles(), classes);
  }

  @ArchTest
  void statusCode_outsideTheErrorPackage_isNotNamed(JavaClasses classes) {
    String status = "io\\.grpc\\.Status(\\$Code)?";
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.clearcost.grpc.error..", PROTO)
            .should()
            .accessClassesThat()
            .haveNameMatching(status)
            .because("only StatusMapping chooses a code"),
        classes);
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "io.clearcost.grpc.error..", "io.clearcost.grpc.server..", PROTO)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(status)
            .because(
                "an interceptor of the server may pass a status on, and nobody else meets one"),
        classes);
  }

  @ArchTest
  void clockOrChance_belowBootstrap_isNotAsked(JavaClasses classes) {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(BELOW_BOOTSTRAP)
            .should()
            .accessTargetWhere(asksTheMachineForTimeOrChance())
            .because("every judgement takes asOf, and time comes in as an InstantSource"),
        classes);
  }

  @ArchTest
  void output_belowBootstrap_goesThroughSlf4j(JavaClasses classes) {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(BELOW_BOOTSTRAP)
            .should()
            .accessTargetWhere(
                describe(
                    "write to the console",
                    access ->
                        access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(access.getName()))),
        classes);
    check(noClasses().should(USE_JAVA_UTIL_LOGGING), classes);
  }

  @ArchTest
  void class_namedByAnEmptyWord_isRefused(JavaClasses classes) {
    check(
        classes().that(resideOutsideOfPackages(PROTO)).should(notBeNamedByAnEmptyWord()), classes);
  }

  @ArchTest
  void floatingPoint_outsideTheSolver_isInNoSignature(JavaClasses classes) {
    check(
        classes()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .and(resideOutsideOfPackages("io.clearcost.domain.cost.solver.."))
            .should(haveNoFloatingPointInSignatures()),
        classes);
  }

  /** Requests are read into these; whoever is refused one is told why in both languages. */
  @ArchTest
  void value_thatCannotBe_isRefusedInBothLanguages(JavaClasses classes) {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(VALUES)
            .should()
            .callConstructor(IllegalArgumentException.class, String.class)
            .because("InvalidValue says why in English and in Chinese"),
        classes);
  }

  @ArchTest
  void feature_ofTheDomain_isFreeOfCycles(JavaClasses classes) {
    check(slices().assignedFrom(FEATURES_OF_THE_DOMAIN).should().beFreeOfCycles(), classes);
  }

  /** A tolerance serves verification only: what judges, costs or makes sheets cannot reach it. */
  @ArchTest
  void tolerance_ofVerification_isKnownToTheRecheckAlone(JavaClasses classes) {
    String recheck = "io.clearcost.domain.disclosure.recheck..";
    check(
        noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            .resideOutsideOfPackage(recheck)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(recheck)
            .because("caps are decided exactly, and our own figures are ours"),
        classes);
    check(
        noClasses()
            .that()
            .resideInAnyPackage(APPLICATION, GRPC, PERSISTENCE, DOCUMENTS, TAPES, BOOTSTRAP)
            .and()
            .doNotHaveSimpleName("RecheckMapper")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.clearcost.domain.disclosure.recheck.VerificationTolerance"),
        classes);
  }

  @ArchTest
  void injection_outsideBootstrap_isUnknown(JavaClasses classes) {
    check(
        noClasses()
            .that(resideOutsideOfPackages(BOOTSTRAP))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("com.google.inject..", "jakarta.inject..", "javax.inject..")),
        classes);
  }

  @ArchTest
  void sql_outsidePersistence_isUnknown(JavaClasses classes) {
    check(
        noClasses()
            .that(resideOutsideOfPackages(PERSISTENCE, BOOTSTRAP))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.sqlite..")),
        classes);
  }

  @ArchTest
  void method_ofTheDomain_isNotAGetter(JavaClasses classes) {
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .and()
            .arePublic()
            .should()
            .haveNameNotMatching("get([A-Z].*)?")
            .because("a value is asked by its name"),
        classes);
  }

  @ArchTest
  void calendar_ofOldJava_isNotUsed(JavaClasses classes) {
    check(
        noClasses()
            .that(resideOutsideOfPackages(PROTO))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|.*Calendar)|java\\.sql\\.(Date|Time|Timestamp)"),
        classes);
  }

  /** Many packages are yet to come: a rule about an empty one holds. */
  private static void check(ArchRule rule, JavaClasses classes) {
    rule.allowEmptyShould(true).check(classes);
  }

  private static ArchCondition<JavaClass> resideInAKnownPackage() {
    return condition(
        "reside in a package named by layer and feature",
        (javaClass, events) -> {
          if (!PACKAGES.matcher(javaClass.getPackageName()).matches()) {
            events.add(violated(javaClass, javaClass.getName() + " is in no known package"));
          }
        });
  }

  private static ArchCondition<JavaClass> notBeNamedByAnEmptyWord() {
    return condition(
        "not be named by an empty word",
        (javaClass, events) -> {
          if (BANNED_NAMES.matcher(javaClass.getSimpleName()).matches()) {
            events.add(violated(javaClass, javaClass.getName() + " says nothing by its last word"));
          }
        });
  }

  private static ArchCondition<JavaClass> haveNoFloatingPointInSignatures() {
    return condition(
        "have no floating point in a field or signature",
        (javaClass, events) -> {
          for (JavaField field : javaClass.getFields()) {
            if (!isSynthetic(field.getModifiers()) && isFloating(field.getType())) {
              events.add(violated(javaClass, field.getFullName() + " holds floating point"));
            }
          }
          for (JavaCodeUnit unit : javaClass.getCodeUnits()) {
            boolean floating =
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                    .anyMatch(HexagonTest::isFloating);
            if (floating && !isSynthetic(unit.getModifiers())) {
              events.add(violated(javaClass, unit.getFullName() + " speaks floating point"));
            }
          }
        });
  }

  private static boolean isSynthetic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isFloating(JavaType type) {
    if (type instanceof JavaWildcardType) {
      return false;
    }
    return type.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getBaseComponentType)
        .anyMatch(
            raw ->
                Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(raw.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTimeOrChance() {
    return describe(
        "ask the machine for the time or for chance",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getName();
          return (owner.startsWith("java.time.") && name.equals("now"))
              || (owner.equals("java.time.Clock")
                  && name.matches("system.*|tick(Millis|Seconds|Minutes)"))
              || (owner.equals("java.time.InstantSource") && name.equals("system"))
              || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
              || (owner.equals("java.lang.Math") && name.equals("random"));
        });
  }

  private static ConditionEvent violated(JavaClass javaClass, String message) {
    return SimpleConditionEvent.violated(javaClass, message);
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> test) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        test.accept(javaClass, events);
      }
    };
  }

  /** Leaves out test classes, also those that come as another module's jar of fixtures. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}
