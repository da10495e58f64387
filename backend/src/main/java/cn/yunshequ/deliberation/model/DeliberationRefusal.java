package cn.yunshequ.deliberation.model;

import cn.yunshequ.kernel.RefusalCode;

/** What a discussion refuses. */
public enum DeliberationRefusal implements RefusalCode {
  COMMENTS_CLOSED,
  REPLY_NOT_POSSIBLE
}
