/**
 * The committee's desk: what waits for a human, who works on it, what was decided and why.
 *
 * <p>Owners of content put items into {@link cn.yunshequ.moderation.DeskQueue} and take them out in
 * their own transactions, and implement {@link cn.yunshequ.moderation.Moderated} so that a decision
 * here hides or shows their content at once. Moderators hide and show; they never edit (L-75).
 */
@NullMarked
package cn.yunshequ.moderation;

import org.jspecify.annotations.NullMarked;
