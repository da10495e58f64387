/**
 * Printable sheets: a module says what stands on the paper ({@link
 * cn.yunshequ.platform.paper.Sheet}), {@link cn.yunshequ.platform.paper.Papers} makes the PDF.
 */
@NullMarked
package cn.yunshequ.platform.paper;

import org.jspecify.annotations.NullMarked;
