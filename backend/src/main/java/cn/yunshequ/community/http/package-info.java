/** Rosters in and templates out, where GraphQL has no files. */
@NullMarked
package cn.yunshequ.community.http;

import org.jspecify.annotations.NullMarked;
