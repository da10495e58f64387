/** What becomes a notice. */
@NullMarked
package cn.yunshequ.notification.on;

import org.jspecify.annotations.NullMarked;
