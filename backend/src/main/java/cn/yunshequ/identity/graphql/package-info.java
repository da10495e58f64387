/** Sign-in in the API. */
@NullMarked
package cn.yunshequ.identity.graphql;

import org.jspecify.annotations.NullMarked;
