/** Follows, notices, inboxes and pushes in the database. */
@NullMarked
package cn.yunshequ.notification.store;

import org.jspecify.annotations.NullMarked;
