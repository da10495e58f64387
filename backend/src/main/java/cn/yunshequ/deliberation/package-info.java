/**
 * Threads on any subject: comments with a stance, replies up to three levels deep.
 *
 * <p>Whether a subject may be talked about, and by whom it is seen, is told by its owner through
 * {@link cn.yunshequ.deliberation.CommentPolicy}. Comments of verified residents are shown at once,
 * those of others wait for the desk (L-75). A hidden comment keeps its place with the reason.
 */
@NullMarked
package cn.yunshequ.deliberation;

import org.jspecify.annotations.NullMarked;
