/**
 * The area tree, households, persons, residency and offices: who belongs where.
 *
 * <p>An account is a login; a person is a human being of a household. Rights — votes, seconds,
 * ratings — follow the person (ADR 0003).
 *
 * <p>Doors: {@link cn.yunshequ.community.Residencies} (ask, review), {@link
 * cn.yunshequ.community.Places} (areas for other modules), {@link
 * cn.yunshequ.community.Organisations} (who serves a community), {@link
 * cn.yunshequ.community.ResidentCard} (how a person is shown).
 *
 * <p>Always true: one living account per person, one person per account for ever, one open claim
 * per account and household, a person once in a household at a time.
 */
@NullMarked
package cn.yunshequ.community;

import org.jspecify.annotations.NullMarked;
