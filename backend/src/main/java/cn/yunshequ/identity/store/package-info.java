/** The tables of identity. */
@NullMarked
package cn.yunshequ.identity.store;

import org.jspecify.annotations.NullMarked;
