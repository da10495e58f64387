/** The tables of community. */
@NullMarked
package cn.yunshequ.community.store;

import org.jspecify.annotations.NullMarked;
