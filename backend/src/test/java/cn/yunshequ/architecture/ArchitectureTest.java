package cn.yunshequ.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeSet;
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
  void every_room_is_on_the_list() {
    var own = new TreeSet<String>();
    for (var type : HOUSE) {
      var room = room(type);
      if (!room.isEmpty() && !ModuleMap.ROOMS.contains(room)) {
        own.add(module(type) + "." + room);
      }
    }
    assertThat(own).isEqualTo(new TreeSet<>(ModuleMap.OWN_ROOMS.keySet()));
  }

  @Test
  void stores_know_nothing_of_the_edge() {
    noClasses()
        .that()
        .resideInAPackage("cn.yunshequ.*.store..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "cn.yunshequ..graphql..",
                    "cn.yunshequ..http..",
                    "cn.yunshequ..plug..",
                    "cn.yunshequ..on..")
                .and(
                    DescribedPredicate.describe(
                        "are not lent to stores",
                        to ->
                            !ModuleMap.LENT_TO_STORES.containsKey(
                                to.getName().substring(ROOT.length())))))
        .check(HOUSE);
  }

  @Test
  void models_know_the_kernel_and_each_other() {
    var lent = new TreeSet<String>();
    for (var type : HOUSE) {
      if (type.getPackageName().startsWith(ROOT)
          && room(type).equals("model")
          && hand_written().test(type)) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(to -> to.getPackageName().startsWith(ROOT))
            .filter(to -> !module(to).equals("kernel"))
            .filter(to -> !(module(to).equals(module(type)) && room(to).equals("model")))
            .map(to -> to.getName().substring(ROOT.length()).split("\\$")[0])
            .forEach(lent::add);
      }
    }
    assertThat(lent).isEqualTo(new TreeSet<>(ModuleMap.LENT_TO_MODELS.keySet()));
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
  }

  private static String module(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
  }

  private static String room(JavaClass type) {
    var parts = type.getPackageName().substring(ROOT.length()).split("\\.");
    return parts.length > 1 ? parts[1] : "";
  }
}
