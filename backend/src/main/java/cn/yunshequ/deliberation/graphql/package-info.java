/** Discussion in the API. */
@NullMarked
package cn.yunshequ.deliberation.graphql;

import org.jspecify.annotations.NullMarked;
