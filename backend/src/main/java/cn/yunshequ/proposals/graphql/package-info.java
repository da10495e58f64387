/** How the API of proposals is answered. */
@NullMarked
package cn.yunshequ.proposals.graphql;

import org.jspecify.annotations.NullMarked;
