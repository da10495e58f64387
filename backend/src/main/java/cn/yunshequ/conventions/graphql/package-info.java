/** Conventions in the API. */
@NullMarked
package cn.yunshequ.conventions.graphql;

import org.jspecify.annotations.NullMarked;
