/** The SQL of proposals: writes and locks, pages and loaders. */
@NullMarked
package cn.yunshequ.proposals.store;

import org.jspecify.annotations.NullMarked;
