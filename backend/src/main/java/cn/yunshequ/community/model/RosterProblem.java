package cn.yunshequ.community.model;

/**
 * What is wrong in one cell, for the person who mends it.
 *
 * @param row as the spreadsheet program numbers it, from 1
 * @param position of the column in the template, 1 to 10; 0 for the row as a whole
 * @param column its heading; 整行 for the row as a whole
 * @param problem what is wrong, in Chinese
 * @param remedy how to mend it, in Chinese
 */
public record RosterProblem(int row, int position, String column, String problem, String remedy) {

  static RosterProblem in(int row, RosterColumn column, String problem, String remedy) {
    return new RosterProblem(row, column.position(), column.zh(), problem, remedy);
  }

  static RosterProblem ofRow(int row, String problem, String remedy) {
    return new RosterProblem(row, 0, "整行", problem, remedy);
  }
}
