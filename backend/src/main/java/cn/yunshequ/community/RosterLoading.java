package cn.yunshequ.community;

import cn.yunshequ.community.model.RosterEntry;
import cn.yunshequ.community.model.RosterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Gathers rows and problems into batches, so that memory stays the same for any file. */
final class RosterLoading {
  private static final int BATCH = 2_000;
  // A file in the wrong shape has a problem per cell; nobody mends more than these at a time.
  static final int MAX_PROBLEMS = 10_000;

  private final BiConsumer<List<RosterEntry>, List<RosterProblem>> keep;
  private final List<RosterEntry> entries = new ArrayList<>(BATCH);
  private final List<RosterProblem> problems = new ArrayList<>();
  private int allProblems;

  RosterLoading(BiConsumer<List<RosterEntry>, List<RosterProblem>> keep) {
    this.keep = keep;
  }

  void entry(RosterEntry entry) {
    entries.add(entry);
    keepWhenFull();
  }

  void problem(RosterProblem problem) {
    if (++allProblems <= MAX_PROBLEMS) {
      problems.add(problem);
      keepWhenFull();
    }
  }

  /** All that were met, also those not kept. */
  int problems() {
    return allProblems;
  }

  private void keepWhenFull() {
    if (entries.size() + problems.size() >= BATCH) {
      end();
    }
  }

  void end() {
    keep.accept(List.copyOf(entries), List.copyOf(problems));
    entries.clear();
    problems.clear();
  }
}
