/** Indicators and named exports in the API. */
@NullMarked
package cn.yunshequ.ledgers.graphql;

import org.jspecify.annotations.NullMarked;
