/** Cases in the API. */
@NullMarked
package cn.yunshequ.cases.graphql;

import org.jspecify.annotations.NullMarked;
