/** Reactions to what happens in the modules below. */
@NullMarked
package cn.yunshequ.volunteering.on;

import org.jspecify.annotations.NullMarked;
