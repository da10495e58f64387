package cn.yunshequ.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walls of the house, checked on the compiled classes. */
class ArchitectureTest {
  private static final String ROOT = "cn.yunshequ.";
  private static final Set<String> PRIVATE_ROOMS = Set.of("store", "graphql", "plug", "on", "http");
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cn.yunshequ");

  @Test
  void modules_import_only_lower_levels() {
    ArchRuleDefinition.classes().should(new DownhillOnly()).check(HOUSE);
  }

  @Test
  void sql_has_one_room() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..store..", "..published..", "cn.yunshequ.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jooq..", "java.sql..")
        .check(HOUSE);
  }

  @Test
  void graphql_java_has_one_room() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..graphql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("graphql..", "org.dataloader..")
        .check(HOUSE);
  }

  @Test
  void lucene_has_one_room() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..search.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..")
        .check(HOUSE);
  }

  @Test
  void micronaut_stays_at_the_edge() {
    noClasses()
        .that(hand_written())
        .and()
        .resideOutsideOfPackages(
            "cn.yunshequ.platform..", "cn.yunshequ.app..", "..http..", "..plug..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..")
        .check(HOUSE);
  }

  @Test
  void kernel_and_models_are_pure() {
    noClasses()
        .that(hand_written())
        .and()
        .resideInAnyPackage("cn.yunshequ.kernel..", "..model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.micronaut..",
            "graphql..",
            "org.jooq..",
            "java.sql..",
            "java.net.http..",
            "java.io..")
        .check(HOUSE);
  }

  @Test
  void names_carry_intent() {
    noClasses()
        .should()
        .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|DTO|Processor)")
        .check(HOUSE);
  }

  // Micronaut writes bean definitions beside the classes ($Name$Definition).
  private static DescribedPredicate<JavaClass> hand_written() {
    return DescribedPredicate.describe(
        "hand-written",
        c -> !c.getName().contains("$Definition") && !c.getSimpleName().startsWith("$"));
  }

  private static final class DownhillOnly extends ArchCondition<JavaClass> {
    DownhillOnly() {
      super("depend only on lower levels, and not on private rooms of other modules");
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
      for (var dependency : from.getDirectDependenciesFromSelf()) {
        var to = dependency.getTargetClass();
        if (!to.getPackageName().startsWith(ROOT)) {
          continue;
        }
        String fromModule = module(from);
        String toModule = module(to);
        if (fromModule.equals(toModule) || toModule.equals("kernel")) {
          continue;
        }
        boolean downhill = ModuleMap.levelOf(toModule) < ModuleMap.levelOf(fromModule);
        boolean isPrivate =
            !toModule.equals("platform")
                && !fromModule.equals("app")
                && PRIVATE_ROOMS.contains(room(to));
        if (!downhill || isPrivate) {
          events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
        }
      }
    }

    private static String module(JavaClass type) {
      return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
    }

    private static String room(JavaClass type) {
      var parts = type.getPackageName().substring(ROOT.length()).split("\\.");
      return parts.length > 1 ? parts[1] : "";
    }
  }
}
