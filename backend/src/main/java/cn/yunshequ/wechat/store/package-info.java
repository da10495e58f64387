/** Identities, tokens, allowances and checks in the database. */
@NullMarked
package cn.yunshequ.wechat.store;

import org.jspecify.annotations.NullMarked;
