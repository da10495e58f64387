package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import java.util.UUID;

/**
 * A claim to belong to a household, as its review sees it.
 *
 * @param stairwell path of the household's stairwell
 */
public record Claim(
    UUID id,
    UUID accountId,
    UUID householdId,
    Capacity capacity,
    String realName,
    ResidencyStatus status,
    AreaPath stairwell) {}
