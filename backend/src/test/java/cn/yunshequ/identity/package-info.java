/** Tests of identity. */
@org.jspecify.annotations.NullUnmarked
package cn.yunshequ.identity;
