package cn.yunshequ.wechat;

import cn.yunshequ.wechat.model.WechatFault;
import org.jspecify.annotations.Nullable;

/** WeChat said no, or nothing. */
public final class WeChatException extends RuntimeException {
  /** Our own number for "not reached". */
  public static final int UNREACHED = -1000;

  private final WechatFault fault;
  private final int code;

  public WeChatException(int code, String message, @Nullable Throwable cause) {
    super(code + " " + message, cause);
    this.code = code;
    this.fault = code == UNREACHED ? WechatFault.BUSY : WechatFault.of(code);
  }

  public WechatFault fault() {
    return fault;
  }

  /** WeChat's number. */
  public int code() {
    return code;
  }
}
