package cn.yunshequ.voting.model;

/** Where an entry of the ledger stands. */
public enum LedgerStatus {
  COUNTED,
  UNCONFIRMED,
  REFUSED,
  REPLACED
}
