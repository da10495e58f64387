/** Voting in the API. */
@NullMarked
package cn.yunshequ.voting.graphql;

import org.jspecify.annotations.NullMarked;
