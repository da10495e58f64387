/** What the desk does when something became true elsewhere. */
@NullMarked
package cn.yunshequ.moderation.on;

import org.jspecify.annotations.NullMarked;
