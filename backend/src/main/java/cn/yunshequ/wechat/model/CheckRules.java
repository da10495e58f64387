package cn.yunshequ.wechat.model;

import cn.yunshequ.moderation.model.OutsideVerdict;
import cn.yunshequ.moderation.model.ReportReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What WeChat's words about content mean here, and how patient we are (L-75). */
public final class CheckRules {
  /** So long words wait for WeChat before a person looks instead. */
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  /** WeChat promises its answer about a photo within thirty minutes. */
  public static final Duration CALL_BACK = Duration.ofMinutes(35);

  /** WeChat's limit for one text. */
  static final int MOST = 2_500;

  private static final int NO_DATA = 0;

  private CheckRules() {}

  /** pass, review or risky; anything else is no answer. */
  public static OutsideVerdict verdict(String suggest) {
    return switch (suggest) {
      case "pass" -> OutsideVerdict.PASS;
      case "review" -> OutsideVerdict.REVIEW;
      case "risky" -> OutsideVerdict.RISKY;
      default -> OutsideVerdict.UNKNOWN;
    };
  }

  /** 5, 10, 20, 40, 80 … seconds. */
  public static Duration pause(int tries) {
    return Duration.ofSeconds(5L << Math.min(Math.max(tries - 1, 0), 6));
  }

  /** The text in pieces that WeChat takes, no character cut in two. */
  public static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + MOST);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  /** The clause of the house rules nearest to WeChat's label. */
  public static ReportReason reason(int label) {
    return switch (label) {
      case 10001 -> ReportReason.SPAM;
      case 20003, 20012 -> ReportReason.ABUSE;
      case 20001, 20002, 20006, 20008 -> ReportReason.ILLEGAL;
      default -> ReportReason.OTHER;
    };
  }

  /** For the person who looks. */
  public static String hint(OutsideVerdict verdict, int label, boolean photo) {
    var what = photo ? "图片" : "文字";
    return switch (verdict) {
      case PASS -> "微信内容安全检测：" + what + "未见异常";
      case UNKNOWN -> "微信内容安全检测这次没有给出结果，请人工看一看" + what;
      case REVIEW -> "微信内容安全检测：" + what + "拿不准" + kind(label) + "，请人工看一看";
      case RISKY -> "微信内容安全检测：" + what + "有风险" + kind(label) + "，请人工判断";
    };
  }

  private static String kind(int label) {
    var name =
        switch (label) {
          case 10001 -> "广告";
          case 20001 -> "时政";
          case 20002 -> "色情";
          case 20003 -> "辱骂";
          case 20006 -> "违法犯罪";
          case 20008 -> "欺诈";
          case 20012 -> "低俗";
          case 20013 -> "版权";
          default -> "";
        };
    return label == NO_DATA || name.isEmpty() ? "" : "（" + name + "）";
  }
}
