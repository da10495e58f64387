package cn.yunshequ.wechat.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A robot in a committee's WeCom group.
 *
 * @param community the community's slug
 * @param key whoever has it can speak in the group: a secret, never logged, stored or exported
 */
public record GroupRobot(String community, String key) {
  /** {@code slug:key}, several joined by commas. */
  public static List<GroupRobot> parse(String text) {
    var robots = new ArrayList<GroupRobot>();
    for (var part : text.split(",")) {
      if (part.isBlank()) {
        continue;
      }
      int cut = part.indexOf(':');
      if (cut < 1 || part.substring(cut + 1).isBlank()) {
        throw new IllegalArgumentException("wechat.robots: 每个群机器人写成 社区代号:密钥");
      }
      robots.add(new GroupRobot(part.substring(0, cut).strip(), part.substring(cut + 1).strip()));
    }
    return List.copyOf(robots);
  }

  @Override
  public String toString() {
    return "GroupRobot[" + community + "]";
  }
}
