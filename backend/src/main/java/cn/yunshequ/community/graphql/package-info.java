/** Places and people in the API. */
@NullMarked
package cn.yunshequ.community.graphql;

import org.jspecify.annotations.NullMarked;
