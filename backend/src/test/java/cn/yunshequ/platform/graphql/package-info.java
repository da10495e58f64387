/** How operations are run. */
@org.jspecify.annotations.NullUnmarked
package cn.yunshequ.platform.graphql;
