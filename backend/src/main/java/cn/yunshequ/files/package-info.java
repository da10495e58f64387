/**
 * Photos of any content. Every upload is decoded and encoded anew, so that nothing but the picture
 * remains (no place, no device, no hidden file), and is shown to whoever may see what it belongs
 * to.
 */
@NullMarked
package cn.yunshequ.files;

import org.jspecify.annotations.NullMarked;
