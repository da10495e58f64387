/** How WeChat serves the capabilities below, and the calls themselves. */
@NullMarked
package cn.yunshequ.wechat.plug;

import org.jspecify.annotations.NullMarked;
