/**
 * What a committee makes public (L-06, rules 2.8): the register of affairs with its mandatory
 * categories and their cycle, announcements and public notices with objections and receipts, and
 * questions of residents who supervise; and of the statutory election of a residents' committee its
 * calendar, notices, a look at one's own line of the roll, and the turnout, never the vote.
 *
 * <p>How far a notice has come, on the board, in inboxes and through channels, is told to who
 * publishes there ({@link cn.yunshequ.disclosure.Publications}).
 *
 * <p>Records and notices never change: a correction is a record of its own that names the one it
 * corrects. A public notice is open to objections through its last day; each objection and each
 * question gets an answer, and both wait at the desk until then ({@link
 * cn.yunshequ.disclosure.AnswersDue}).
 */
@NullMarked
package cn.yunshequ.disclosure;

import org.jspecify.annotations.NullMarked;
