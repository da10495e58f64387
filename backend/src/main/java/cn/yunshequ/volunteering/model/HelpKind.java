package cn.yunshequ.volunteering.model;

/** What somebody asks for. */
public enum HelpKind {
  /** 难事: something to be done. */
  HELP,
  /** 微心愿: something wished for. */
  WISH
}
