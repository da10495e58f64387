package cn.yunshequ.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.proposals.model.LifeCycle;
import cn.yunshequ.proposals.model.LifeCycle.Arrow;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The drawing in the package's description is the table of the life cycle. */
class LifeCycleDrawingTest {
  private static final Path DESCRIPTION =
      Path.of("src/main/java/cn/yunshequ/proposals/package-info.java");

  private static List<String> drawn() throws IOException {
    return Files.readAllLines(DESCRIPTION).stream()
        .dropWhile(line -> !line.equals(" * <pre>"))
        .skip(1)
        .takeWhile(line -> !line.equals(" * </pre>"))
        .map(line -> line.substring(" * ".length()))
        .toList();
  }

  private static List<String> table() {
    var lines = new ArrayList<String>();
    for (var stage : ProposalStage.values()) {
      var open = new ArrayList<String>();
      for (var act : ProposalAct.values()) {
        LifeCycle.arrow(stage, act).map(LifeCycleDrawingTest::line).ifPresent(open::add);
      }
      if (!open.isEmpty()) {
        lines.add(stage.name());
        lines.addAll(open);
      }
    }
    return lines;
  }

  private static String line(Arrow arrow) {
    var to = arrow.to().stream().filter(stage -> stage != arrow.from()).toList();
    return "  %-25s  %-27s%s"
        .formatted(arrow.act(), names(arrow.who()), to.isEmpty() ? "" : "  → " + names(to))
        .stripTrailing();
  }

  private static String names(Collection<? extends Enum<?>> some) {
    return some.stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  @Test
  void the_drawing_is_true() throws IOException {
    assertThat(drawn()).isEqualTo(table());
  }
}
