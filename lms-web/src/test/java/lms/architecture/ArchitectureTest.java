package lms.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.platform.Feature;
import lms.platform.Repository;

/** The house rules (see README). Each rule must also reject something in lms.bite. */
@AnalyzeClasses(packages = "lms", importOptions = ImportOption.DoNotIncludeTests.class)
public class ArchitectureTest {
  @ArchTest
  static final ArchRule features_use_only_what_their_door_plate_says =
      modules()
          .definedByAnnotation(Feature.class)
          .should()
          .respectTheirAllowedDependenciesDeclaredIn(
              "uses", consideringOnlyDependenciesInAnyPackage("lms.."))
          .ignoreDependency(alwaysTrue(), resideInAPackage("lms.platform.."));

  /** A word that nobody uses would let somebody through that door unseen. */
  @ArchTest
  static final ArchRule no_door_plate_says_more_than_its_feature_uses =
      classes().that().areAnnotatedWith(Feature.class).should(use_every_room_of_the_plate());

  @ArchTest
  static final ArchRule features_form_no_circle =
      modules().definedByAnnotation(Feature.class).should().beFreeOfCycles();

  /** From the ground up; no room without a name here, and no name without a room. */
  static final List<String> ROOMS =
      List.of(
          "lms.platform",
          "lms.password",
          "lms.security",
          "lms.token",
          "lms.audit",
          "lms.jobs",
          "lms.pdf",
          "lms.org",
          "lms.people",
          "lms.schedule",
          "lms.loading",
          "lms.knowledge",
          "lms.content",
          "lms.question",
          "lms.sitting",
          "lms.accommodation",
          "lms.safebrowser",
          "lms.entry",
          "lms.attempt",
          "lms.correction",
          "lms.presence",
          "lms.handmark",
          "lms.recording",
          "lms.marking",
          "lms.saving",
          "lms.exam",
          "lms.record",
          "lms.invigilation",
          "lms.rating",
          "lms.regrade",
          "lms.appeal",
          "lms.inspection",
          "lms.script",
          "lms.simulation",
          "lms.credit",
          "lms.plan",
          "lms.programme",
          "lms.gate",
          "lms.cadence",
          "lms.skill",
          "lms.certification",
          "lms.consequence",
          "lms.career",
          "lms.report",
          "lms.export",
          "lms.sample");

  @ArchTest
  static final ArchRule every_class_lives_in_a_room =
      classes()
          .that()
          .areTopLevelClasses()
          .should()
          .resideInAnyPackage(
              Stream.concat(ROOMS.stream(), Stream.of("lms.web.*")).toArray(String[]::new));

  @ArchTest
  static final ArchRule entities_stay_home =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule repositories_stay_home =
      classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule only_repositories_touch_the_entity_manager =
      noClasses()
          .that()
          .areNotAnnotatedWith(Repository.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule doors_are_closed_by_default =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .should()
          .beAnnotatedWith(DenyAll.class)
          .andShould()
          .haveSimpleNameEndingWith("Service")
          .andShould()
          .bePublic();

  @ArchTest
  static final ArchRule every_open_door_says_who =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .and()
          .arePublic()
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule quartz_lives_in_jobs =
      noClasses()
          .that()
          .resideOutsideOfPackage("lms.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quartz..");

  @ArchTest
  static final ArchRule itext_lives_in_pdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("lms.pdf..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.itextpdf..");

  @ArchTest
  static final ArchRule the_server_itself_is_met_where_answers_come_in =
      noClasses()
          .that()
          .resideOutsideOfPackage("lms.web.exam..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.undertow..");

  @ArchTest
  static final ArchRule the_face_stays_in_web =
      noClasses()
          .that()
          .resideOutsideOfPackage("lms.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "jakarta.ws.rs..");

  /** Whether called or handed on as {@code Instant::now}. */
  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .should()
          .accessTargetWhere(
              target(
                  "a now() of java.time without a clock",
                  code ->
                      code.getName().equals("now")
                          && code.getOwner().getPackageName().startsWith("java.time")
                          && code.getRawParameterTypes().stream()
                              .noneMatch(p -> p.isEquivalentTo(Clock.class))));

  @ArchTest
  static final ArchRule nobody_reads_the_machines_milliseconds =
      noClasses()
          .should()
          .accessTargetWhere(
              target(
                  "the system's milliseconds",
                  code ->
                      code.getName().equals("currentTimeMillis")
                          && code.getOwner().isEquivalentTo(System.class)));

  @ArchTest
  static final ArchRule the_machines_clock_is_taken_in_platform =
      noClasses()
          .that()
          .resideOutsideOfPackage("lms.platform")
          .should()
          .accessTargetWhere(
              target(
                  "a clock of the machine",
                  code ->
                      code.getOwner().isEquivalentTo(Clock.class)
                          && (code.getName().startsWith("system")
                              || code.getName().startsWith("tick")
                                  && code.getRawParameterTypes().stream()
                                      .noneMatch(p -> p.isEquivalentTo(Clock.class)))));

  private static DescribedPredicate<JavaAccess<?>> target(
      String what, Predicate<CodeUnitAccessTarget> wrong) {
    return DescribedPredicate.describe(
        what,
        access -> access.getTarget() instanceof CodeUnitAccessTarget code && wrong.test(code));
  }

  @ArchTest
  static final ArchRule nobody_uses_the_old_date =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Date.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Calendar.class);

  @ArchTest
  static final ArchRule nobody_prints =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule rows_cards_and_orders_are_records =
      classes()
          .that()
          .haveSimpleNameEndingWith("Row")
          .or()
          .haveSimpleNameEndingWith("Card")
          .or()
          .haveSimpleNameEndingWith("Order")
          .should()
          .beRecords();

  @ArchTest
  static final ArchRule news_are_records =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("lms..")
          .should(hear_only_records());

  private static ArchCondition<JavaClass> use_every_room_of_the_plate() {
    return new ArchCondition<>("use every room that it names") {
      @Override
      public void check(JavaClass plate, ConditionEvents events) {
        Feature feature = plate.getAnnotationOfType(Feature.class);
        String here = plate.getPackageName();
        String town = here.substring(0, here.length() - feature.name().length());
        Set<String> entered = entered(plate.getPackage());
        for (String room : feature.uses())
          if (!entered.contains(town + room) && !named(here, town + room))
            events.add(SimpleConditionEvent.violated(plate, here + " has no use for " + room));
      }
    };
  }

  private static Set<String> entered(JavaPackage room) {
    return room.getClasses().stream()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .map(d -> d.getTargetClass().getPackageName())
        .collect(Collectors.toSet());
  }

  private static final List<Path> SOURCES =
      Stream.of("../lms-ejb/src/main/java", "src/main/java", "src/test/java")
          .map(Path::of)
          .toList();

  /** The compiler writes constants of another room out, so that only the source tells of them. */
  private static boolean named(String room, String other) {
    Pattern use = Pattern.compile("import (static )?" + Pattern.quote(other) + "\\.[A-Z]");
    for (Path root : SOURCES) {
      Path folder = root.resolve(room.replace('.', '/'));
      if (!Files.isDirectory(folder)) continue;
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList())
          if (use.matcher(Files.readString(file)).find()) return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  /** News of others, such as the server's start, are not ours to shape. */
  private static ArchCondition<JavaMethod> hear_only_records() {
    return new ArchCondition<>("hear only of records") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        for (JavaParameter news : method.getParameters())
          if (hears(news)
              && news.getRawType().getPackageName().startsWith("lms.")
              && !news.getRawType().isRecord())
            events.add(
                SimpleConditionEvent.violated(
                    method, method.getFullName() + " hears of " + news.getRawType().getName()));
      }
    };
  }

  private static boolean hears(JavaParameter news) {
    return news.isAnnotatedWith(Observes.class) || news.isAnnotatedWith(ObservesAsync.class);
  }
}
