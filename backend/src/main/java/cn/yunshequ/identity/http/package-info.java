/** One's own data, to take away. */
@NullMarked
package cn.yunshequ.identity.http;

import org.jspecify.annotations.NullMarked;
