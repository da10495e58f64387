package cn.yunshequ.voting;

import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.Secrecy;
import java.util.List;

/** What is said openly about votes on this portal: their worth, what is kept, what is possible. */
public final class Honesty {
  /** One paragraph each, for the page every voter can read (ADR 0010). */
  public static final List<String> PAGE =
      List.of(
          "名册：公布表决时，名册在同一时刻固定下来，之后谁搬进搬出都不影响这一次。名册有误，可以在异议期内提出；更正要两个人经手，原来的登记不删除。",
          "一户一票：每个投票单位只有一张计数的票，由数据库的约束保证。截止前可以改票，以最后一次为准；截止以服务器时间为准，截止之后不再接受任何票。",
          "纸质票：由一人登记、另一人确认后才计数。住户自己在网上投的票，任何纸质票都不能代替。",
          "记名表决：本户和计票人能看到这一户投了什么；物业公司、其他邻居和公众看不到。公布的名单只有回执号和选择，不足五户的一方不公布面积。",
          "无记名表决：系统分开保存“谁参加了”和“投了什么”，两者之间没有时间、顺序和编号可以对应；计票时两份记录都会打乱重写。按面积计算时，每张票按面积相近的至少五户的平均面积计，单独一户的面积看不出来。",
          "改票密码：无记名票的改票密码只显示一次，我们只保存它的指纹。丢了就不能再改票，这样才没有人能从数据里找到您的票。请不要把回执和改票密码拿给别人看，否则别人能知道您投了什么。",
          "仍然做得到的事：掌管服务器的人，如果在投票进行时盯着数据库的内部记录、日志、网络或备份，可以把先后写入的两份记录对上，或者改动程序。我们不能用技术完全排除这一点。全体意见一致时，结果本身也就说明了每个人的选择。最要紧的选举，请用投票箱。",
          "自己复核：计票后公布的文件每一行都带着上一行的指纹，改一个字就对不上；随程序附有一个独立的复核小程序，不用服务器的任何代码，可以重新算出结果。凭回执号可以在名单里找到自己的票。",
          "效力：除非所在地允许业主在本平台作出有约束力的决定，这里的表决只是意向征集，不替代业主大会的法定表决。");

  private Honesty() {}

  /** Shown beside every ballot's title (L-36). */
  static String note(BallotForce force) {
    return switch (force) {
      case ADVISORY -> "意向征集（民意表决），不替代业主大会法定表决。";
      case BINDING_OWNER -> "业主共同决定，按所在地规定在本平台表决有效。";
    };
  }

  static String note(Secrecy secrecy) {
    return switch (secrecy) {
      case NAMED -> "记名：本户和计票人能看到这一户的选择，其他人和物业公司看不到；公布的名单只有回执号。";
      case SECRET ->
          "无记名：参加记录和选择分开保存，没有编号、时间和顺序可以对应，计票时打乱重写。" + "但掌管服务器的人若在投票时盯着数据库内部记录或日志，仍可能对上，我们不能完全排除。";
    };
  }
}
