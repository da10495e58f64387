/** Councils and meetings in the API. */
@NullMarked
package cn.yunshequ.councils.graphql;

import org.jspecify.annotations.NullMarked;
