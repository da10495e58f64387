/** Providers of text messages and the source of the secrets. */
@NullMarked
package cn.yunshequ.identity.plug;

import org.jspecify.annotations.NullMarked;
