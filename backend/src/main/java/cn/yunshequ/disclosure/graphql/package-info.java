/** Disclosure in the API. */
@NullMarked
package cn.yunshequ.disclosure.graphql;

import org.jspecify.annotations.NullMarked;
