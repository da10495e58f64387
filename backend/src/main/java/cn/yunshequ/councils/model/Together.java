package cn.yunshequ.councils.model;

/** The five 大家 of a place. */
public enum Together {
  /** 事务大家议. */
  MATTERS,
  /** 决策大家定. */
  DECISIONS,
  /** 难事大家帮. */
  HELP,
  /** 管理大家商. */
  MEETINGS,
  /** 结果大家评. */
  RATINGS,
  /** Conventions in force: what neighbours promised each other; shown beside the five. */
  CONVENTIONS
}
