/** Reactions to events. */
@NullMarked
package cn.yunshequ.files.on;

import org.jspecify.annotations.NullMarked;
