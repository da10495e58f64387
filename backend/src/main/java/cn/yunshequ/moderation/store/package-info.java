/** The tables of moderation. */
@NullMarked
package cn.yunshequ.moderation.store;

import org.jspecify.annotations.NullMarked;
