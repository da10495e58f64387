/** The SQL of conventions. */
@NullMarked
package cn.yunshequ.conventions.store;

import org.jspecify.annotations.NullMarked;
