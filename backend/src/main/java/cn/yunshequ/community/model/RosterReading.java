package cn.yunshequ.community.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster row by row: finds the headings under whatever title lines stand above them, then
 * hands each row on as an entry or as what is wrong with it. What only a look at all rows can tell
 * (a person listed twice) is found later.
 */
public final class RosterReading {
  public static final int MAX_ROWS = 300_000;
  private static final int TITLE_LINES = 10;
  private static final int MIN_HEADINGS = 3;

  private final Consumer<RosterEntry> entries;
  private final Consumer<RosterProblem> problems;
  private final int maxRows;
  private @Nullable Map<RosterColumn, Integer> columns;
  private int rowsBeforeHeadings;
  private int rows;
  private boolean done;

  public RosterReading(Consumer<RosterEntry> entries, Consumer<RosterProblem> problems) {
    this(entries, problems, MAX_ROWS);
  }

  RosterReading(Consumer<RosterEntry> entries, Consumer<RosterProblem> problems, int maxRows) {
    this.entries = entries;
    this.problems = problems;
    this.maxRows = maxRows;
  }

  /** Rows that held something, below the headings. */
  public int rows() {
    return rows;
  }

  /** False when reading on would tell nothing more. */
  public boolean wantsMore() {
    return !done;
  }

  public void read(RosterRow row) {
    if (done || row.isBlank()) {
      return;
    }
    var known = columns;
    if (known == null) {
      findHeadings(row);
      return;
    }
    if (++rows > maxRows) {
      done = true;
      problems.accept(
          RosterProblem.ofRow(row.number(), "行数太多，一次最多导入" + maxRows + "行", "请按小区拆成几个文件，分次导入"));
      return;
    }
    new RosterRowCheck(row, known, problems).entry().ifPresent(entries);
  }

  /** After the last row. */
  public void end() {
    if (columns == null) {
      problems.accept(
          RosterProblem.ofRow(1, "前" + TITLE_LINES + "行里没有找到表头", "请按模板填写表头：" + headings()));
    } else if (rows == 0 && !done) {
      problems.accept(RosterProblem.ofRow(1, "表头下面没有内容", "请从表头的下一行开始，一行填一位住户"));
    }
  }

  private void findHeadings(RosterRow row) {
    Map<RosterColumn, Integer> found = new EnumMap<>(RosterColumn.class);
    for (int i = 0; i < row.cells().size(); i++) {
      int at = i;
      RosterColumn.headed(row.cell(i).text()).ifPresent(c -> found.putIfAbsent(c, at));
    }
    if (found.size() >= MIN_HEADINGS) {
      columns = found;
      done = !allNeeded(row.number(), found);
    } else if (++rowsBeforeHeadings >= TITLE_LINES) {
      done = true;
    }
  }

  private boolean allNeeded(int row, Map<RosterColumn, Integer> found) {
    boolean all = true;
    for (var column : RosterColumn.values()) {
      if (column.isNeeded() && !found.containsKey(column)) {
        all = false;
        problems.accept(
            RosterProblem.in(
                row,
                column,
                "缺少“" + column.zh() + "”这一列",
                "请在表头加上“" + column.zh() + "”，没有的内容可以空着；也可以下载模板对照"));
      }
    }
    return all;
  }

  private static String headings() {
    return String.join("、", Arrays.stream(RosterColumn.values()).map(RosterColumn::zh).toList());
  }
}
