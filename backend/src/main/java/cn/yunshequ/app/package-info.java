/** Where the modules become one process: start, sample community, command line. */
@NullMarked
package cn.yunshequ.app;

import org.jspecify.annotations.NullMarked;
