/** What a photo is. */
@NullMarked
package cn.yunshequ.files.model;

import org.jspecify.annotations.NullMarked;
