/** The only SQL of councils. */
@NullMarked
package cn.yunshequ.councils.store;

import org.jspecify.annotations.NullMarked;
