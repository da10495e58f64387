/** Apps, faults and limits of WeChat: pure rules. */
@NullMarked
package cn.yunshequ.wechat.model;

import org.jspecify.annotations.NullMarked;
