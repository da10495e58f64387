/** Photos in the API. */
@NullMarked
package cn.yunshequ.files.graphql;

import org.jspecify.annotations.NullMarked;
