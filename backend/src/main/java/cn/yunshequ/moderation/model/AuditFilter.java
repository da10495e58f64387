package cn.yunshequ.moderation.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What part of the log of acts is asked for; all conditions hold together.
 *
 * @param act exactly that act, e.g. 隐藏内容
 * @param actor who acted
 * @param since the first day
 * @param until the last day, the whole of it
 * @param refusedOnly only what was tried and not allowed
 */
public record AuditFilter(
    Optional<String> act,
    Optional<UUID> actor,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    boolean refusedOnly) {}
