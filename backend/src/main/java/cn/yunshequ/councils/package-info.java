/**
 * Councils of a stairwell, building or larger area: seats with terms, meetings of every kind with
 * notice, agenda, attendance and minutes, and the resolutions they take (L-09, L-10, L-12). What a
 * mediation agrees on is its parties' alone; a principle all of them make public is cited by its
 * ref of kind {@code principle}.
 */
@NullMarked
package cn.yunshequ.councils;

import org.jspecify.annotations.NullMarked;
