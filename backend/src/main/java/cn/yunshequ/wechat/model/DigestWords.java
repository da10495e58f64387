package cn.yunshequ.wechat.model;

import cn.yunshequ.moderation.DeskDigest.Counted;
import cn.yunshequ.moderation.DeskQueue.Kind;
import java.util.Map;
import java.util.stream.Collectors;

/** What a committee's group is told: numbers and the way to the desk, nothing of what waits. */
public final class DigestWords {
  /** WeCom's limit for a text, in bytes of UTF-8. */
  public static final int MOST_BYTES = 2_048;

  private DigestWords() {}

  /**
   * The words for the group.
   *
   * @param address of the portal; empty when it is not known
   */
  public static String of(String community, Counted counted, String address) {
    int fresh = counted.fresh().values().stream().mapToInt(Integer::intValue).sum();
    var kinds =
        counted.fresh().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> zh(entry.getKey()) + entry.getValue() + "件")
            .collect(Collectors.joining("、"));
    var late = counted.overdue() == 0 ? "" : "，其中" + counted.overdue() + "件已超期";
    var way = address.isEmpty() ? "" : "\n去办理：" + address + "/console";
    return "【"
        + community
        + "】新到"
        + fresh
        + "件待办："
        + kinds
        + "。\n现在共有"
        + counted.all()
        + "件等着办理"
        + late
        + "。"
        + way;
  }

  static String zh(Kind kind) {
    return switch (kind) {
      case PROPOSAL -> "提案";
      case COMMENT -> "评论";
      case REPORT -> "举报";
      case FLAGGED -> "提示复看";
      case APPEAL -> "申诉";
      case RESIDENCY -> "住户认证";
      case DUPLICATE -> "疑似重复";
      case REPLY_DUE -> "待答复提案";
      case PAPER_BALLOT -> "纸质票";
      case HOURS -> "志愿时长";
      case QUESTION -> "监督提问";
      case OBJECTION -> "公示异议";
    };
  }
}
