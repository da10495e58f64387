package cn.yunshequ.search.analysis;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that make a question of what is meant: 请问, 怎么办, 能不能. They are left out of a longer
 * question; never 不, 无 or 禁 by themselves, and never a part of a word that has other names. What is
 * said otherwise in other parts of the country is brought to the usual words first.
 */
final class Asides {
  private static final Pattern WORDS =
      Pattern.compile(
          "请问一下|请问|请教一?下?|请各位|我?想问一?[下问]|我想问|想问|问一下|我?想知道|我?想了解一?下?|麻烦问一?下?|求助|求问|咨询一?下?"
              + "|有没有人知道|有谁知道|有人知道|谁知道|谁能告诉我|帮忙问问|帮帮忙|帮忙看看|听说|据说|反映一?下"
              + "|各位邻居|邻居们|大家好|[你您]好[啊呀]?|谢谢[了啦]?|[我俺]家|[我俺]妈|[我俺]爸|我是|(?<=[，,。])我(?=[\\u4e00-\\u9fff])"
              + "|(?:应该)?(?:找谁管|归谁管|谁来管|谁管管?|找哪个部门|哪个部门管|归哪管)|(?:合法|犯法|违法|违规|允许|有规定|有用|有效|靠谱|算数|收费|要钱|贵不?贵?)吗"
              + "|怎么办理|怎么办|咋办|怎么处理|怎么解决|怎么弄|怎么回事|怎么样|怎样才能|怎样|怎么才能|怎么|咋整|咋"
              + "|如何|为什么|为啥|凭什么|什么时候|啥时候|几时|何时|几号几点|几点钟|几点|几号|哪天|哪一天"
              + "|在什么地方|什么地方|到哪里|去哪里|在哪里|在哪儿|哪里|哪儿|在哪|到哪|去哪|哪个|哪些|什么样|什么|有啥|干啥|啥"
              + "|能不能够?|可不可以|可以不可以|能否|可否|是否|(?<!养老)是不是|要不要|会不会|有没有人?|行不行|好不好|该不该|准不准|让不让"
              + "|应该|到底|究竟|以后|必须要|必须|都有谁|是谁|谁来|谁能|我们小区里?|咱们小区里?|我们这里|咱们这里|我们|咱们|小区里面?|小区(?=.)"
              + "|[那这][几些个一]?[盏个条辆只家位种]|合理吗|可以吗|行吗|对吗|好吗|安全吗|受不了了?|吃不消|[吓烦累气急闷]死[我人]?(?:得|了)*|犯嫌|一塌糊涂|不像话|像什么样子|真是的|要命|倒霉|管一管|管一下"
              + "|(?<=[\\u4e00-\\u9fff])(?:[吗呢啊啦哦嘛伐]|(?<![网酒水茶陶贴])吧|(?<!吱)呀|(?<!哈)哈)(?![\\u4e00-\\u9fff])|吗(?=[\\u4e00-\\u9fff])"
              + "|(?<=.{2})(?<!目)的(?!士|确)|(?<=.)了(?!解)|特别|非常|实在|真的");

  // The same in letters: shenme shihou lai shui.
  private static final Pattern LETTERS =
      Pattern.compile(
          "\\b(?:qing ?wen|shen ?me ?shi ?hou|shen ?me|zen ?me ?ban|zen ?me|zai ?na ?li|na ?li|you"
              + " ?mei ?you|neng ?bu ?neng|ke ?bu ?ke ?yi|wei ?shen ?me|ji ?dian|wo ?men|xiao"
              + " ?qu(?= ))\\b");

  // How often, in the middle: without it the words beside belong together (电梯老是坏).
  private static final Pattern ADVERBS =
      Pattern.compile(
          "(?<=[\\u4e00-\\u9fff])(?:(?<!养)老是|总是|(?<![统唯])一直(?!接)|三天两头地?|动不动就?|时不时地?|隔三差五地?|天天|成天|整天|经常|常常|又是|到处都?是?)(?=[\\u4e00-\\u9fff])");

  // How it is said here and there → as it is written.
  private static final List<Map.Entry<Pattern, String>> DIALECT =
      List.of(
          said("啥辰光", "什么时候"),
          said("辰光", "时间"),
          said("[侬你您](?:晓得|知道)伐?", "请问"),
          said("晓得", "知道"),
          said("[咋啷]个整?|搞么子|么子|点解|做乜", "怎么"),
          said("[啥撒]子", "什么"),
          said("[没莫]得(?!到)|冇得?|么得|木有", "没"),
          said("一[哈下]子?(?=嘛|嗦|[，。！？]|$)", ""),
          said("(?<=[\\u4e00-\\u9fff])一哈", ""),
          said("屋头|屋里头|屋企", "家里"),
          said("娃儿|娃子|细路仔?|崽崽", "孩子"),
          said("龌龊|邋遢|埋汰|腌臜", "脏乱"),
          said("[阿俺]拉|俺们", "我们"),
          said("唔该|搭把手", "帮忙"),
          said("灯泡子", "灯泡"),
          said("罢工", "坏了"),
          said("咗", "了"),
          said("嘅", "的"),
          said("(?<![a-z])lift(?![a-z])", "电梯"),
          said("下不了楼|下不来楼|下不去楼|落唔到楼", "上下楼困难"),
          said("(?<=[\\u4e00-\\u9fff])得了(?=[\\u4e00-\\u9fff]|[，。！？ ]|$)", "了"));

  private Asides() {}

  private static Map.Entry<Pattern, String> said(String here, String written) {
    return Map.entry(Pattern.compile(here), written);
  }

  /** The folded text in the words that are written everywhere. */
  static String written(String text) {
    var out = ADVERBS.matcher(withoutLetters(text)).replaceAll("");
    for (var word : DIALECT) {
      out = word.getKey().matcher(out).replaceAll(word.getValue());
    }
    return out;
  }

  private static String withoutLetters(String text) {
    var rest = LETTERS.matcher(text).replaceAll(" ");
    return rest.isBlank() ? text : rest;
  }

  /** The folded text with a blank for each of them; unchanged when nothing else is in it. */
  static String strip(String text, Synonyms synonyms) {
    var named = synonyms.namedIn(text);
    var rest =
        WORDS
            .matcher(text)
            .replaceAll(found ->
                named.stream().anyMatch(word -> word.needs(found.start(), found.end()))
                    ? java.util.regex.Matcher.quoteReplacement(found.group())
                    : " ");
    return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : text;
  }
}
