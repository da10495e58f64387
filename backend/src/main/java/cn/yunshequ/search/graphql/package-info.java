/** Search in the API. */
@NullMarked
package cn.yunshequ.search.graphql;

import org.jspecify.annotations.NullMarked;
