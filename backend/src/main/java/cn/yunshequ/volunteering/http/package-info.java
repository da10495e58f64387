/** Certificates and codes as files. */
@NullMarked
package cn.yunshequ.volunteering.http;

import org.jspecify.annotations.NullMarked;
