/** The desk in the API. */
@NullMarked
package cn.yunshequ.moderation.graphql;

import org.jspecify.annotations.NullMarked;
