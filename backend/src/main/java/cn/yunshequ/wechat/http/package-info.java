/** Where browsers and WeChat itself come in. */
@NullMarked
package cn.yunshequ.wechat.http;

import org.jspecify.annotations.NullMarked;
