/** Tests of the providers and secrets of identity. */
@org.jspecify.annotations.NullUnmarked
package cn.yunshequ.identity.plug;
