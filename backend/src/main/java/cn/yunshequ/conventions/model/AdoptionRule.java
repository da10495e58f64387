package cn.yunshequ.conventions.model;

/**
 * What the law or custom asks for (L-02, L-05, L-09); a row of data.
 *
 * @param quorum share of the roll that must be there
 * @param majority share of those there that must agree
 * @param reviewNoticeDays how long before the review it is told
 */
public record AdoptionRule(
    AdoptionWay way,
    String source,
    int consultationDays,
    int ballotDays,
    boolean needsFiling,
    CountShare quorum,
    CountShare majority,
    int reviewMonths,
    int reviewNoticeDays) {

  /** In words, with its source. */
  public String text() {
    var whole = way == AdoptionWay.RESIDENTS_MEETING ? "应到人数" : "全部户数";
    return "征求意见不少于%d天；%s%s参加，参加的%s同意。%s来源：%s。"
        .formatted(
            consultationDays,
            whole,
            quorum.zh(),
            majority.zh(),
            needsFiling ? "通过后报街道备案。" : "",
            source);
  }
}
