/**
 * 台账与指标: what a committee is asked to report, taken from what is there already.
 *
 * <p>Nothing is entered twice: a ledger is an export of rows other modules own, read through their
 * published views; an indicator is counted when it is asked for. Indicators are of whole months, so
 * that nobody's day can be found by asking for two periods that differ by it, and what a few people
 * did is not told (L-46).
 *
 * <p>Doors: {@link cn.yunshequ.ledgers.Ledgers} (files), {@link cn.yunshequ.ledgers.NamedExports}
 * (names in full: one asks, another says yes), {@link cn.yunshequ.ledgers.Admissions} (what others
 * ask the committee for, held against the list of what may be asked).
 *
 * <p>Always true: a file is written row by row, whatever its length; every file that goes out is a
 * line of the log of acts; names leave masked unless two persons agreed, and then each person named
 * reads who took them.
 */
@NullMarked
package cn.yunshequ.ledgers;

import org.jspecify.annotations.NullMarked;
