@org.jspecify.annotations.NullMarked
package cn.yunshequ.platform.graphql;
