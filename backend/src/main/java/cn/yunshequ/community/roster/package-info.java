/**
 * The committee's own spreadsheets: which files are read at all, how their rows are understood, and
 * what is told about a cell that is not. A file is streamed, never held whole; nothing in it is
 * trusted before its size, unpacked size and kind are known.
 */
@NullMarked
package cn.yunshequ.community.roster;

import org.jspecify.annotations.NullMarked;
