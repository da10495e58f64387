/** The table and the folder of photos. */
@NullMarked
package cn.yunshequ.files.store;

import org.jspecify.annotations.NullMarked;
