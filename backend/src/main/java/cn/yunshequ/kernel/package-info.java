/**
 * Words everyone speaks: who looks ({@link cn.yunshequ.kernel.Viewer}), what is refused ({@link
 * cn.yunshequ.kernel.Refusal}), what is talked about ({@link cn.yunshequ.kernel.SubjectRef}), how a
 * list is paged. No framework, no input or output, no clock.
 */
@NullMarked
package cn.yunshequ.kernel;

import org.jspecify.annotations.NullMarked;
