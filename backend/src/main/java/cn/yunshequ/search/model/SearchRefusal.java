package cn.yunshequ.search.model;

import cn.yunshequ.kernel.RefusalCode;

/** What search may refuse. */
public enum SearchRefusal implements RefusalCode {
  SEARCH_REBUILDING,
  SEARCH_BUSY,
  SYNONYM_TOO_FEW,
  SYNONYM_TOO_MANY,
  SYNONYM_WORD_INVALID,
  SYNONYM_WORD_TOO_SHORT,
  SYNONYM_WORD_TOO_LONG,
  SYNONYM_REPEATED,
  SYNONYM_ELSEWHERE,
  SYNONYM_LOOP,
  SYNONYM_GROUPS_FULL
}
