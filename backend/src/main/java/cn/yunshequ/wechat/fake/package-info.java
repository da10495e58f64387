/** A WeChat that behaves by the documents, for the demo, tests and developers of mini-programs. */
@NullMarked
package cn.yunshequ.wechat.fake;

import org.jspecify.annotations.NullMarked;
