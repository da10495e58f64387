/** Tests of community. */
@org.jspecify.annotations.NullUnmarked
package cn.yunshequ.community;
