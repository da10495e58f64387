/**
 * Ballots and straw polls over any subject: a frozen roll, one counted ballot per voting unit, and
 * a result that is a pure function of roll, ballots and rule, so that anyone can recount it (L-30
 * to L-47).
 */
@NullMarked
package cn.yunshequ.voting;

import org.jspecify.annotations.NullMarked;
