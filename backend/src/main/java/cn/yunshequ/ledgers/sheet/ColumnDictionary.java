package cn.yunshequ.ledgers.sheet;

import cn.yunshequ.ledgers.model.LedgerKind;
import java.util.ArrayList;
import java.util.List;

/** What each column means, beside the columns. */
final class ColumnDictionary {
  private ColumnDictionary() {}

  static List<List<String>> rows(LedgerKind ledger) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("字段", "类型", "含义"));
    ledger
        .columns()
        .forEach(column -> rows.add(List.of(column.zh(), column.kind(), column.meaning())));
    rows.add(List.of("（整表）", "说明", ledger.by() + "选取；由平台已有的记录生成，不用另外填报"));
    return rows;
  }
}
