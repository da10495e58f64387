package cn.yunshequ.search.analysis;

import java.util.regex.Pattern;

/**
 * Words that make a question of what is meant: 请问, 怎么办, 能不能. They are left out of a longer
 * question; never 不, 无 or 禁 by themselves.
 */
final class Asides {
  private static final Pattern WORDS =
      Pattern.compile(
          "请问一下|请问|我?想问一?[下问]|我想问|想问|问一下|我?想知道|我?想了解一?下?|麻烦问一?下?"
              + "|有没有人知道|有谁知道|有人知道|谁知道|谁能告诉我|帮忙问问"
              + "|怎么办理|怎么办|咋办|怎么处理|怎么解决|怎么弄|怎么回事|怎么样|怎样才能|怎样|怎么才能|怎么|咋整|咋"
              + "|如何|为什么|为啥|什么时候|啥时候|几时|何时|几号几点|几点钟|几点|几号"
              + "|在什么地方|什么地方|到哪里|去哪里|在哪里|在哪儿|哪里|哪儿|在哪|到哪|去哪|哪个|哪些"
              + "|什么样|什么|有啥|干啥|啥"
              + "|能不能够?|可不可以|可以不可以|能否|可否|是否|是不是|要不要|会不会|有没有人?|行不行|好不好|该不该|准不准|让不让"
              + "|应该|到底|究竟|以后|必须要|必须|都有谁|是谁|谁来|谁能"
              + "|我们小区里?|咱们小区里?|我们这里|咱们这里|我们|咱们|小区里面?"
              + "|[那这][几些个一]?[盏个条辆只家位种]|合理吗|可以吗|行吗|对吗|好吗|安全吗|[吗呢吧啊呀啦哦嘛哈]"
              + "|(?<=.{2})(?<!目)的(?!士|确)|(?<=.)了(?!解)|老是|总是|一直|特别|非常|实在|真的");

  private Asides() {}

  /** The folded text with a blank for each of them; unchanged when nothing else is in it. */
  static String strip(String text) {
    var rest = WORDS.matcher(text).replaceAll(" ");
    return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : text;
  }
}
