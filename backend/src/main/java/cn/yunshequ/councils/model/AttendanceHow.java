package cn.yunshequ.councils.model;

/** How presence was established. */
public enum AttendanceHow {
  CODE,
  BY_HAND
}
