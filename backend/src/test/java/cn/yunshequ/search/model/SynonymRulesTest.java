package cn.yunshequ.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.RefusalCode;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.search.model.SynonymRules.Meaning;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a group of synonyms may be. */
class SynonymRulesTest {
  private static Meaning equal(String... words) {
    return new Meaning(List.of(words), List.of());
  }

  private static Meaning oneWay(String asked, String... finds) {
    return new Meaning(List.of(asked), List.of(finds));
  }

  private static @Nullable RefusalCode code(Verdict verdict) {
    return verdict instanceof Verdict.Refused(var refusal) ? refusal.code() : null;
  }

  private static @Nullable RefusalCode joining(Meaning draft, Meaning... others) {
    return code(SynonymRules.mayJoin(draft, Set.of(), List.of(others)));
  }

  @Test
  void words_have_two_to_twenty_letters() {
    assertThat(code(SynonymRules.mayStand(equal("电梯", "梯"))))
        .isEqualTo(SearchRefusal.SYNONYM_WORD_TOO_SHORT);
    assertThat(code(SynonymRules.mayStand(equal("电梯", "长".repeat(21)))))
        .isEqualTo(SearchRefusal.SYNONYM_WORD_TOO_LONG);
    assertThat(code(SynonymRules.mayStand(equal("电梯", "长".repeat(20))))).isNull();
    assertThat(code(SynonymRules.mayStand(equal("电梯", "升降 机"))))
        .isEqualTo(SearchRefusal.SYNONYM_WORD_INVALID);
    assertThat(code(SynonymRules.mayStand(equal("电梯", "升降机，"))))
        .isEqualTo(SearchRefusal.SYNONYM_WORD_INVALID);
  }

  @Test
  void a_group_has_two_to_twenty_words_each_once() {
    assertThat(code(SynonymRules.mayStand(equal("电梯")))).isEqualTo(SearchRefusal.SYNONYM_TOO_FEW);
    assertThat(code(SynonymRules.mayStand(new Meaning(List.of(), List.of("电梯", "升降机")))))
        .isEqualTo(SearchRefusal.SYNONYM_TOO_FEW);
    assertThat(code(SynonymRules.mayStand(equal("电梯", "升降机", "电梯"))))
        .isEqualTo(SearchRefusal.SYNONYM_REPEATED);
    assertThat(code(SynonymRules.mayStand(oneWay("电梯", "电梯"))))
        .isEqualTo(SearchRefusal.SYNONYM_REPEATED);
    var many = IntStream.range(0, 21).mapToObj(i -> "词语" + (char) ('a' + i)).toList();
    assertThat(code(SynonymRules.mayStand(new Meaning(many, List.of()))))
        .isEqualTo(SearchRefusal.SYNONYM_TOO_MANY);
    assertThat(code(SynonymRules.mayStand(new Meaning(many.subList(0, 20), List.of())))).isNull();
  }

  @Test
  void a_word_belongs_to_one_group_of_equals() {
    assertThat(joining(equal("电梯", "升降机"), equal("直梯", "升降机")))
        .isEqualTo(SearchRefusal.SYNONYM_ELSEWHERE);
    assertThat(joining(equal("电梯", "升降机"), equal("楼道", "楼梯间"))).isNull();
    assertThat(joining(oneWay("宠物", "养犬"), equal("养犬", "遛狗"))).isNull();
  }

  @Test
  void what_is_found_one_way_never_leads_back() {
    assertThat(joining(oneWay("宠物", "养犬"), oneWay("养犬", "宠物")))
        .isEqualTo(SearchRefusal.SYNONYM_LOOP);
    assertThat(joining(oneWay("宠物", "养犬"), oneWay("养犬", "动物"), oneWay("动物", "宠物")))
        .isEqualTo(SearchRefusal.SYNONYM_LOOP);
    assertThat(joining(oneWay("宠物", "养犬"), equal("养犬", "养狗"), oneWay("养狗", "宠物")))
        .isEqualTo(SearchRefusal.SYNONYM_LOOP);
    assertThat(joining(oneWay("宠物", "养犬"), oneWay("养犬", "犬证"))).isNull();
  }

  @Test
  void what_stood_before_is_not_asked_about_again() {
    var others = List.of(equal("直梯", "升降机"));
    assertThat(code(SynonymRules.mayJoin(equal("电梯", "升降机", "扶梯"), Set.of("电梯", "升降机"), others)))
        .isNull();
  }
}
