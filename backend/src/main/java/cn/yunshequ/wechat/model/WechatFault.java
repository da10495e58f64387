package cn.yunshequ.wechat.model;

/** What a WeChat error means for us, by its number. */
public enum WechatFault {
  /** The other side is busy or was not reached: try again later. */
  BUSY,
  /** The token is over: fetch the next one, try once more. */
  TOKEN,
  /** Our share is used up for now: later, not at once. */
  QUOTA,
  /** What this person sent is wrong: a code used twice, an unknown openid. */
  CALLER,
  /** The person does not want it, or WeChat does not want the person. */
  PERSON,
  /** Something is set up wrong; an operator must look. */
  SETUP;

  /** The class of an error number; what is not known is for an operator to look at. */
  public static WechatFault of(int code) {
    return switch (code) {
      case -1 -> BUSY;
      case 40001, 40014, 42001 -> TOKEN;
      case 45009, 45011 -> QUOTA;
      case 40029, 40163, 40003, 47003, 47001, 44002, 43104, 61010, 41030 -> CALLER;
      case 40226, 43101 -> PERSON;
      default -> SETUP;
    };
  }
}
