package cn.yunshequ.wechat;

import cn.yunshequ.wechat.model.GroupRobot;
import java.util.List;

/** The robots of this portal's committees, as set; none by default. */
public record GroupRobots(List<GroupRobot> all) {
  public GroupRobots {
    all = List.copyOf(all);
  }
}
