package cn.yunshequ.app.sample;

import cn.yunshequ.volunteering.model.MinorsPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Activities to come in the demonstration. */
public final class SampleActivities {
  /** A shift: days from today and civil hours. */
  public record Time(int daysAhead, String from, String to, int capacity, boolean training) {}

  /**
   * An activity.
   *
   * @param by number of who publishes it
   * @param group the organisation it is published for; null for the committee
   * @param people numbers of who signs up for its first ordinary shift, in order
   */
  public record Sample(
      String slug,
      String by,
      @Nullable String group,
      String title,
      String body,
      String risks,
      String meetingPlace,
      String contact,
      @Nullable String insurance,
      @Nullable String training,
      int minAge,
      MinorsPolicy minors,
      List<Time> times,
      List<String> people) {}

  public static final List<Sample> COMING =
      List.of(
          new Sample(
              "zilu",
              "01",
              null,
              "独居老人送餐和陪诊志愿者招募",
              "每周二、周四上午，两人一组，陪同挂号、取药、回家。先参加半天培训，签服务协议。",
              "陪老人上下台阶、过马路要搀扶；老人突发不适，先打120再联系社区，不要自行搬动。",
              "紫麓社区党群服务中心一楼",
              "社区服务站 025-80000001",
              "由组织方购买意外伤害保险，每人每天保额20万元",
              "半天陪诊培训",
              16,
              MinorsPolicy.CONSENT,
              List.of(
                  new Time(2, "14:00", "17:00", 12, true),
                  new Time(5, "08:30", "11:30", 2, false),
                  new Time(7, "08:30", "11:30", 2, false),
                  new Time(12, "08:30", "11:30", 4, false)),
              List.of("03", "11", "13")),
          new Sample(
              "zilu",
              "03",
              "紫麓邻里互助社",
              "旧衣缝补角：会针线的邻居来搭把手",
              "自带针线盒，布料由互助社准备。不会的现场教。",
              "小心针头和熨斗，孩子请坐在家长身边。",
              "7栋架空层",
              "互助社 顾阿姨，社区服务站转",
              null,
              null,
              14,
              MinorsPolicy.COMPANY,
              List.of(new Time(3, "14:00", "16:00", 10, false)),
              List.of("15")),
          new Sample(
              "jiangpanli",
              "10",
              null,
              "“清楼道、迎新春”志愿者招募",
              "周六上午九点集合，需要二十名志愿者帮独居老人搬运旧物，物业提供手套和推车，预计服务三小时，按实际签到签退记录时长。",
              "搬运时注意腰和手，重物两人抬；楼梯窄，先下后上。",
              "江畔里小区东门",
              "社区服务站 025-80000003",
              "物业为当天参加的志愿者购买意外险",
              null,
              18,
              MinorsPolicy.CLOSED,
              List.of(new Time(4, "09:00", "12:00", 20, false)),
              List.of("02")),
          new Sample(
              "fenglinwan",
              "10",
              null,
              "垃圾分类督导员周末排班报名",
              "早七点到九点、晚六点到八点两班，每班两人，负责引导破袋和湿垃圾投放。未满十八周岁的需家长同意并陪同。",
              "可能碰到玻璃碎片和脏水，请戴好手套；有人不愿配合时不争执。",
              "枫林湾12栋东侧投放点",
              "社区服务站 025-80000002",
              null,
              null,
              14,
              MinorsPolicy.COMPANY,
              List.of(
                  new Time(6, "07:00", "09:00", 2, false),
                  new Time(6, "18:00", "20:00", 2, false),
                  new Time(7, "07:00", "09:00", 2, false)),
              List.of("07")),
          new Sample(
              "fenglinwan",
              "10",
              null,
              "楼门长招募与积分激励办法",
              "每个单元推选一名楼门长，传达通知、收集意见、排查隐患。积分可兑换理发、体检和家政服务，每季度公布一次。说明会上当面答疑，可现场报名。",
              "没有特别的风险。",
              "枫林湾社区会议室",
              "社区服务站 025-80000002",
              null,
              null,
              18,
              MinorsPolicy.CLOSED,
              List.of(new Time(8, "19:00", "20:30", 40, false)),
              List.of()),
          new Sample(
              "xuefudong",
              "10",
              null,
              "少儿托管班大学生志愿者",
              "工作日上午，辅导作业和阅读。需要教育类专业学生，上岗前完成培训并签署儿童保护承诺。",
              "照看孩子时不单独相处，不拍照外传；孩子磕碰立即告诉带班老师。",
              "学府东苑儿童之家",
              "社区服务站 025-80000004",
              null,
              "上岗培训和儿童保护承诺",
              18,
              MinorsPolicy.CLOSED,
              List.of(
                  new Time(6, "09:00", "11:30", 15, true),
                  new Time(9, "08:30", "11:30", 6, false),
                  new Time(10, "08:30", "11:30", 6, false)),
              List.of("09")));

  private SampleActivities() {}
}
