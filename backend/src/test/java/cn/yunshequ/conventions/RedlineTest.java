package cn.yunshequ.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.conventions.model.ArticleText;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.Redline;
import cn.yunshequ.kernel.TextChange;
import cn.yunshequ.kernel.WordDiff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed between two versions reads well, and put together again is the new text. */
class RedlineTest {
  private static String drawn(List<TextChange> changes) {
    return changes.stream()
        .map(c ->
            switch (c.kind()) {
              case SAME -> c.text();
              case ADDED -> "[+" + c.text() + "]";
              case REMOVED -> "[-" + c.text() + "]";
            })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "晚十点后不喧哗。|晚九点后不喧哗。|晚[-十][+九]点后不喧哗。",
        "遛狗牵绳。|遛狗由成年人牵绳。|遛狗[+由成年人]牵绳。",
        "垃圾当日带下楼。|垃圾袋扎紧，当日带下楼。|垃圾[+袋扎紧，]当日带下楼。",
        "楼梯和过道不放鞋柜、纸箱、旧家具。|楼梯和过道不放鞋柜、纸箱、花盆。|楼梯和过道不放鞋柜、纸箱、[-旧家具][+花盆]。",
        "电池不拎回家充电。|电池不拎回家充电，不飞线充电。|电池不拎回家充电[+，不飞线充电]。",
        "绳长不超过1.5米。|绳长不超过1.2米。|绳长不超过1.[-5][+2]米。",
        "违者罚款五十元。|发现后先当面提醒。|[-违者罚款五十元][+发现后先当面提醒]。",
        "每月第一个周六大扫除。|每月最后一个周日大扫除。|每月[-第][+最后]一个周[-六][+日]大扫除。",
        "车停在划线里。|车停在划线里，车头朝外。|车停在划线里[+，车头朝外]。",
        "进电梯抱起或戴嘴套。|进电梯抱起、装笼或戴嘴套。|进电梯抱起[+、装笼]或戴嘴套。",
        "孤寡老人结对联系。|独居老人结对联系，每周一次。|[-孤寡][+独居]老人结对联系[+，每周一次]。",
        "白天车位错时开放给访客。|白天车位错时开放给访客和照护人员。|白天车位错时开放给访客[+和照护人员]。",
        "共享花园认养满一年轮换。|共享花园认养满两年轮换。|共享花园认养满[-一][+两]年轮换。",
        "请物业每天清扫楼道。|请邻居轮流清扫楼道。|请[-物业每天][+邻居轮流]清扫楼道。",
        "不在楼道停电动车|不在楼道停放电动自行车|不在楼道停[+放]电动[+自行]车",
        "中午十二点到两点不装修。|中午十二点到下午两点不装修。|中午十二点到[+下午]两点不装修。",
        "有意见当面说。|有意见先当面说，说不通的请议事会帮忙。|有意见[+先]当面说[+，说不通的请议事会帮忙]。",
        "喂流浪猫请到指定地点，喂完收拾。|喂流浪猫狗请到约定地点，喂完收拾干净。|喂流浪猫[+狗]请到[-指][+约]定地点，喂完收拾[+干净]。",
        "住在502的张先生不得养狗。|养狗的住户按规定办证。|[-住在502的张先生不得]养狗[+的住户按规定办证]。",
        "挪车电话十分钟内接听𠮷。|挪车电话五分钟内接听𠮷。|挪车电话[-十][+五]分钟内接听𠮷。"
      })
  void hand_made_cases_in_chinese(String before, String after, String drawn) {
    assertThat(drawn(WordDiff.between(before, after))).isEqualTo(drawn);
  }

  private static ConventionText text(ArticleText... articles) {
    return new ConventionText("公约", "", List.of(articles));
  }

  private static ArticleText article(String words) {
    return new ArticleText(UUID.randomUUID(), "", words);
  }

  @Test
  void articles_are_followed_by_identity_and_as_few_as_possible_are_called_moved() {
    var one = article("一");
    var two = article("二");
    var three = article("三");
    var four = article("四");
    var added = article("新");
    var redline = Redline.between(1, text(one, two, three, four), 2, text(four, one, added, three));
    var lines =
        redline.articles().stream()
            .map(l -> l.numberBefore() + ">" + l.numberAfter() + (l.moved() ? "*" : ""))
            .toList();
    assertThat(lines).containsExactly("4>1*", "1>2", "null>3", "2>null", "3>4");
    assertThat(redline.summary()).isEqualTo("新增1条，删去1条，挪动1条。");
    assertThat(redline.changedCount()).isEqualTo(3);
    assertThat(Redline.between(1, text(one), 2, text(one)).summary()).isEqualTo("两个版本没有不同。");
  }

  @Test
  void whatever_changed_the_redline_gives_the_new_text_and_the_old_one() {
    var random = new Random(11);
    for (int round = 0; round < 200; round++) {
      var before = randomText(random, new ArrayList<>());
      var after = randomText(random, new ArrayList<>(before.articles()));
      var redline = Redline.between(1, before, 2, after);
      assertThat(side(redline, Side.AFTER)).isEqualTo(after);
      assertThat(side(redline, Side.BEFORE)).isEqualTo(before);
    }
  }

  private enum Side {
    BEFORE(TextChange.Kind.ADDED, Redline.Line::numberBefore),
    AFTER(TextChange.Kind.REMOVED, Redline.Line::numberAfter);

    private final TextChange.Kind without;
    private final Function<Redline.Line, @Nullable Integer> number;

    Side(TextChange.Kind without, Function<Redline.Line, @Nullable Integer> number) {
      this.without = without;
      this.number = number;
    }
  }

  // One side of it, put together from nothing but what is shown.
  private static ConventionText side(Redline redline, Side side) {
    var articles = new TreeMap<Integer, ArticleText>();
    for (var line : redline.articles()) {
      var number = side.number.apply(line);
      if (number != null) {
        var heading = joined(line.heading(), side.without);
        var words = joined(line.text(), side.without);
        assertThat(articles.put(number, new ArticleText(line.article(), heading, words))).isNull();
      }
    }
    var numbers = IntStream.rangeClosed(1, articles.size()).boxed().toList();
    assertThat(List.copyOf(articles.keySet())).isEqualTo(numbers);
    return new ConventionText(
        joined(redline.title(), side.without),
        joined(redline.preamble(), side.without),
        List.copyOf(articles.values()));
  }

  private static String joined(List<TextChange> runs, TextChange.Kind without) {
    return runs.stream()
        .filter(run -> run.kind() != without)
        .map(TextChange::text)
        .collect(Collectors.joining());
  }

  private static ConventionText randomText(Random random, List<ArticleText> kept) {
    kept.removeIf(article -> random.nextInt(4) == 0);
    kept.replaceAll(article ->
        random.nextInt(3) == 0
            ? new ArticleText(article.id(), heading(random), words(random))
            : article);
    for (int i = random.nextInt(3); i >= 0; i--) {
      kept.add(
          random.nextInt(kept.size() + 1),
          new ArticleText(UUID.randomUUID(), heading(random), words(random)));
    }
    if (random.nextBoolean()) {
      Collections.shuffle(kept, random);
    }
    return new ConventionText("公约" + words(random), heading(random), kept);
  }

  private static String heading(Random random) {
    return random.nextInt(3) == 0 ? "" : words(random);
  }

  private static String words(Random random) {
    int[] points = "楼道灯坏了谁先看见报修，。12ab".codePoints().toArray();
    return random
        .ints(1 + random.nextInt(20), 0, points.length)
        .mapToObj(i -> Character.toString(points[i]))
        .collect(Collectors.joining());
  }

  @Test
  void two_hundred_articles_are_compared_word_by_word_and_nothing_is_left_out() {
    var before = new ArrayList<ArticleText>();
    for (int i = 0; i < 200; i++) {
      before.add(article("第" + i + "件事大家商量着办，谁家有难处先说一声，邻居搭把手。".repeat(8)));
    }
    var after = new ArrayList<>(before);
    after.replaceAll(a -> new ArticleText(a.id(), "", a.words().replace("邻居", "楼上楼下")));
    Collections.rotate(after, 50);
    var redline =
        Redline.between(
            1, new ConventionText("甲", "", before), 50, new ConventionText("甲", "", after));
    assertThat(redline.articles()).hasSize(200);
    assertThat(redline.summary()).isEqualTo("改了200条。");
    assertThat(redline.articles().stream().filter(Redline.Line::moved)).hasSize(50);
  }
}
