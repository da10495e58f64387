/** Inboxes, follows, spreading and pushing. */
@NullMarked
package cn.yunshequ.notification;

import org.jspecify.annotations.NullMarked;
