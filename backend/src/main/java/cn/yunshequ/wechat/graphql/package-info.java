/** WeChat in the API. */
@NullMarked
package cn.yunshequ.wechat.graphql;

import org.jspecify.annotations.NullMarked;
