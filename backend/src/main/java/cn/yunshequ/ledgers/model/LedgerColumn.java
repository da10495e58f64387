package cn.yunshequ.ledgers.model;

/**
 * A column of a ledger and its line in the dictionary.
 *
 * @param zh the heading
 * @param kind what its cells are: 文字, 数字, 日期, 时间, 姓名
 * @param meaning what exactly stands in it, for whoever reads the sheet without us
 */
public record LedgerColumn(String zh, String kind, String meaning) {
  static LedgerColumn text(String zh, String meaning) {
    return new LedgerColumn(zh, "文字", meaning);
  }

  static LedgerColumn number(String zh, String meaning) {
    return new LedgerColumn(zh, "数字", meaning);
  }

  static LedgerColumn day(String zh, String meaning) {
    return new LedgerColumn(zh, "日期", meaning);
  }

  static LedgerColumn person(String zh, String meaning) {
    return new LedgerColumn(zh, "姓名", meaning + "；默认隐去，只留姓和末字");
  }
}
