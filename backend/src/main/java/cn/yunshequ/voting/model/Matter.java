package cn.yunshequ.voting.model;

import java.util.List;

/** What is decided (L-30 and the residents' side); it chooses the rule. */
public enum Matter {
  RULES_OF_PROCEDURE("制定修改议事规则"),
  MANAGEMENT_STIPULATION("制定修改管理规约"),
  OWNERS_COMMITTEE("选举更换业主委员会成员"),
  PROPERTY_COMPANY("选聘解聘物业服务企业"),
  USE_MAINTENANCE_FUND("使用维修资金"),
  RAISE_MAINTENANCE_FUND("筹集维修资金"),
  REBUILD("改建重建建筑物及附属设施"),
  CHANGE_COMMON_PARTS("改变共有部分用途或利用共有部分经营"),
  OTHER_MAJOR("其他重大事项"),
  HOME_TO_BUSINESS("住宅改为经营性用房"),
  ADD_LIFT("加装电梯"),
  RESIDENTS_DECISION("居民会议事项"),
  CONVENTION("居民公约"),
  STAIRWELL_DECISION("楼道事项"),
  COUNCIL_RESOLUTION("议事会决议"),
  COUNCIL_ELECTION("议事会成员推选"),
  STRAW_POLL("意向征集");

  private final String zh;

  Matter(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }

  /** One of the owners' own matters, which alone can be binding. */
  public boolean isOwners() {
    return ordinal() <= ADD_LIFT.ordinal();
  }

  /** The numbers of the portal's rules that say how it is decided. */
  public List<String> numbers() {
    return switch (this) {
      case RULES_OF_PROCEDURE,
          MANAGEMENT_STIPULATION,
          OWNERS_COMMITTEE,
          PROPERTY_COMPANY,
          USE_MAINTENANCE_FUND,
          RAISE_MAINTENANCE_FUND,
          REBUILD,
          CHANGE_COMMON_PARTS,
          OTHER_MAJOR ->
          List.of("L-30", "L-31", "L-34");
      case HOME_TO_BUSINESS -> List.of("L-38");
      case ADD_LIFT -> List.of("L-31", "L-40");
      case RESIDENTS_DECISION -> List.of("L-02", "L-04");
      case CONVENTION -> List.of("L-02", "L-05");
      case STAIRWELL_DECISION, COUNCIL_RESOLUTION, COUNCIL_ELECTION -> List.of("L-09");
      case STRAW_POLL -> List.of("L-14");
    };
  }

  /** What a council decides by its own rules of procedure, when it has them (L-09). */
  public boolean goesByOwnRules() {
    return this == COUNCIL_RESOLUTION || this == STAIRWELL_DECISION;
  }

  /** Matters that may offer options instead of the three-way vote. */
  public boolean takesOptions() {
    return this == STRAW_POLL || this == COUNCIL_ELECTION;
  }
}
