/** Notifications in the API. */
@NullMarked
package cn.yunshequ.notification.graphql;

import org.jspecify.annotations.NullMarked;
