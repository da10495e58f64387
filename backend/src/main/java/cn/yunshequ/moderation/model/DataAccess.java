package cn.yunshequ.moderation.model;

import java.time.Instant;

/**
 * Staff looked at somebody's personal data, as that person reads it.
 *
 * @param what e.g. 查看住户认证资料
 * @param by the colleague's name
 * @param office in which office; empty when it has ended
 */
public record DataAccess(long id, Instant at, String what, String by, String office) {}
