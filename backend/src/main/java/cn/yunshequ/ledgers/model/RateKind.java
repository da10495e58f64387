package cn.yunshequ.ledgers.model;

/** What is measured; names as in the API. */
public enum RateKind {
  PARTICIPATION("参与率", "这段时间里提过提案、附议、评论、参加志愿服务或参加表决的住户，占全部住户", "户", null),
  RESPONSE("按时答复率", "应在这段时间里首次答复的提案中，按期限答复了的", "件", LedgerKind.PROPOSALS),
  CLOSING("办结率", "这段时间里受理、并已征集到足够附议的提案中，已经办结的", "件", LedgerKind.PROPOSALS),
  SATISFACTION("满意率", "这段时间里居民对办理结果的评分中，4分和5分的", "次", LedgerKind.PROPOSALS);

  private final String zh;
  private final String meaning;
  private final String unit;
  private final @org.jspecify.annotations.Nullable LedgerKind ledger;

  RateKind(
      String zh,
      String meaning,
      String unit,
      @org.jspecify.annotations.Nullable LedgerKind ledger) {
    this.zh = zh;
    this.meaning = meaning;
    this.unit = unit;
    this.ledger = ledger;
  }

  public String zh() {
    return zh;
  }

  /** What of what, in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** The measure word of both numbers. */
  public String unit() {
    return unit;
  }

  /** Where the single lines it counts stand; null where they would be people. */
  public @org.jspecify.annotations.Nullable LedgerKind ledger() {
    return ledger;
  }

  /** Whether people are counted, so that few of them are not told. */
  public boolean isOfPeople() {
    return this == PARTICIPATION || this == SATISFACTION;
  }
}
