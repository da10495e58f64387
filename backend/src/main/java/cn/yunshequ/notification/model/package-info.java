/** What a notice is, when it may be pushed: pure rules. */
@NullMarked
package cn.yunshequ.notification.model;

import org.jspecify.annotations.NullMarked;
