package cn.yunshequ.community.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing done under a mandate.
 *
 * @param subjectId what came of it, or what it was about
 */
public record ActedFor(
    UUID mandateId, MandateAct act, String subjectKind, UUID subjectId, Instant at) {}
