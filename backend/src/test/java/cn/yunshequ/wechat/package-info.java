/** Signing in by WeChat against the fake one. */
@NullMarked
package cn.yunshequ.wechat;

import org.jspecify.annotations.NullMarked;
