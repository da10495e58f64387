/** The edges that are not GraphQL: health, pages, headers, metrics. */
@NullMarked
package cn.yunshequ.platform.http;

import org.jspecify.annotations.NullMarked;
