package cn.yunshequ.community.model;

import java.util.List;

/**
 * One row of a spreadsheet as it stands in the file.
 *
 * @param number as the spreadsheet program numbers it, from 1
 */
public record RosterRow(int number, List<Cell> cells) {
  public static final Cell BLANK = new Cell(Kind.BLANK, "");

  public RosterRow {
    cells = List.copyOf(cells);
  }

  /** What a cell holds; numbers as plain decimal text. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    DATE,
    FORMULA,
    ERROR
  }

  public record Cell(Kind kind, String text) {}

  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : BLANK;
  }

  public boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.kind() == Kind.BLANK);
  }
}
