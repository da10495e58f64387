/** What WeChat is told of events. */
@NullMarked
package cn.yunshequ.wechat.on;

import org.jspecify.annotations.NullMarked;
