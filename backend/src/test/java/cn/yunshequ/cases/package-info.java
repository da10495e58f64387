@NullMarked
package cn.yunshequ.cases;

import org.jspecify.annotations.NullMarked;
