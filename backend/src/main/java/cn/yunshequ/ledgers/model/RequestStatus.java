package cn.yunshequ.ledgers.model;

/** What came of a report that was asked for; names as in the API and the database. */
public enum RequestStatus {
  OPEN("待办"),
  DELIVERED("已报送"),
  REFUSED("已退回");

  private final String zh;

  RequestStatus(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
