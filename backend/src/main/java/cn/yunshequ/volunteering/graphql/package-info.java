/** Volunteering in the API. */
@NullMarked
package cn.yunshequ.volunteering.graphql;

import org.jspecify.annotations.NullMarked;
