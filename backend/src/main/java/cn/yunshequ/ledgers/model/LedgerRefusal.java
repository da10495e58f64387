package cn.yunshequ.ledgers.model;

import cn.yunshequ.kernel.RefusalCode;

/** What ledgers refuse. */
public enum LedgerRefusal implements RefusalCode {
  LEDGER_WITHOUT_NAMES,
  EXPORT_NEEDS_ANOTHER,
  EXPORT_ANSWERED_ALREADY,
  EXPORT_NOT_ALLOWED_YET,
  EXPORT_OVER,
  ADMISSION_OVER,
  REPORT_ON_THE_LIST,
  REPORT_ANSWERED_ALREADY
}
