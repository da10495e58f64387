/** Upload and download. */
@NullMarked
package cn.yunshequ.files.http;

import org.jspecify.annotations.NullMarked;
