/** Reactions to what happens in the modules below. */
@NullMarked
package cn.yunshequ.councils.on;

import org.jspecify.annotations.NullMarked;
