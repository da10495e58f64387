package cn.yunshequ.search.model;

import cn.yunshequ.kernel.RefusalCode;

/** What search may refuse. */
public enum SearchRefusal implements RefusalCode {
  SEARCH_REBUILDING
}
