package cn.yunshequ.voting.model;

import org.jspecify.annotations.Nullable;

/**
 * What lay in the box of a secret ballot, by the word of two persons. A slip that says nothing
 * clear counts as an abstention, for its home took part. More slips than homes marked off, and none
 * of them counts.
 *
 * @param marked voting units marked off as having voted at the box
 * @param found slips in it, those that say nothing clear included
 * @param invalid of those found, the ones that say nothing clear; all of them when there are too
 *     many
 * @param reason why there are more or fewer slips than homes; null where there are as many
 */
public record BoxCount(int marked, int found, int invalid, @Nullable String reason) {
  public static final int MAX_REASON = 300;

  /** How many slips count. */
  public int counted() {
    return isOverfull() ? 0 : found;
  }

  public boolean isOverfull() {
    return found > marked;
  }

  /** Abstentions that are none by their voter's word. */
  public int countedInvalid() {
    return isOverfull() ? 0 : invalid;
  }

  /** The line of the working. */
  public String words(String unit) {
    var text = new StringBuilder("投票箱：" + marked + unit + "到箱投票，开箱" + found + "张");
    if (isOverfull()) {
      text.append("，比登记的多，按多于投票人数的无效处理，这只箱里的票都不计");
    } else if (invalid > 0) {
      text.append("，其中看不清、不合要求的").append(invalid).append("张，按弃权计");
    }
    text.append("。");
    return reason == null ? text.toString() : text + "张数不一致的原因：" + reason;
  }
}
