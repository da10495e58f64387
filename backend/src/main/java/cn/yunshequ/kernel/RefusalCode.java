package cn.yunshequ.kernel;

/**
 * One word of the closed vocabulary of expected refusals. Each module has one enum of these; each
 * constant stands in the SDL enum {@code RefusalCode} and has a text in the module's {@code
 * messages_zh_CN.properties}.
 */
public interface RefusalCode {
  /** The name as the API says it. */
  String name();
}
