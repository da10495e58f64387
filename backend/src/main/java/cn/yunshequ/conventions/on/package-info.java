/** What conventions do when something happened below them. */
@NullMarked
package cn.yunshequ.conventions.on;

import org.jspecify.annotations.NullMarked;
