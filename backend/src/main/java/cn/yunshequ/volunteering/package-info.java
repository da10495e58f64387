/**
 * Volunteering: activities with shifts, sign-ups, presence, confirmed hours, certificates; help
 * requests; points and rewards.
 *
 * <p>A sign-up: {@code AWAITING_CONSENT → CONFIRMED | WAITLISTED → CONFIRMED → CHECKED_IN →
 * CHECKED_OUT → DONE}, or {@code NO_SHOW}; from every state before the shift begins to {@code
 * CANCELLED}. Of a minor nothing has a place before a guardian agreed (L-51), nor after the
 * guardian took that back.
 *
 * <p>A help request: {@code OPEN → CLAIMED → (handed back) OPEN | DONE → THANKED}, or {@code
 * WITHDRAWN}.
 *
 * <p>What is never false, by constraint: a place is a number up to the capacity and taken once;
 * nobody waits beside a free place; nobody is in two places at a time; hours and points are only
 * ever added to, a correction takes back exactly what stood; points that leave one purse arrive in
 * another; no reward is given out that is not there.
 */
@NullMarked
package cn.yunshequ.volunteering;

import org.jspecify.annotations.NullMarked;
