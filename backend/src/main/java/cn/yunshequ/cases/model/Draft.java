package cn.yunshequ.cases.model;

import java.util.UUID;

/**
 * A proposal that may begin with a case.
 *
 * @param authorAccountId who wrote it
 * @param authorPersonId the person, whatever account they have today
 * @param open true until it is handed in
 */
public record Draft(
    UUID proposalId, UUID communityId, UUID authorAccountId, UUID authorPersonId, boolean open) {}
