package cn.yunshequ.cases;

import static cn.yunshequ.cases.CaseRoom.act;
import static cn.yunshequ.cases.CaseRoom.begin;
import static cn.yunshequ.cases.CaseRoom.see;
import static cn.yunshequ.cases.CaseRoom.uuid;
import static cn.yunshequ.cases.CaseRoom.words;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody reads of a case tells nobody's number and names nobody on the roll. */
@NullUnmarked
class CaseDiscretionTest {
  private static final List<String> PARTS =
      List.of("title", "problem", "process", "cost", "result", "lessons");

  private static Portal portal;
  private CaseRoom room;
  private Api chair;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    room = new CaseRoom(portal);
    chair = room.chair.api();
  }

  private static Object[] with(Object[] words, String part, String text) {
    var all = words.clone();
    for (int i = 0; i < all.length; i += 2) {
      if (all[i].equals(part)) {
        all[i + 1] = text;
      }
    }
    return all;
  }

  private String draft(String part, String text) {
    var words = with(words("proposalId", room.finished()), part, text);
    return act(chair, "beginCase", words).done("beginCase").text("beginCase.caseStory.id");
  }

  private Api.Answer publish(String id, Object... more) {
    var pairs = new ArrayList<Object>(List.of("caseId", id, "expectedVersion", 1));
    pairs.addAll(List.of(more));
    return act(chair, "publishCase", pairs.toArray());
  }

  /** Each refusal as code, part and text. */
  private static List<String> told(Api.Answer answer, String act) {
    var told = new ArrayList<String>();
    for (var each : answer.at(act + ".refusals")) {
      told.add(
          String.join(
              " ",
              each.path("code").asString(),
              each.path("path").path(0).asString(),
              each.path("message").asString()));
    }
    return told;
  }

  private String status(String id) {
    return see(chair, id, "status").text("node.status");
  }

  private String audited(String id, String act) {
    return (String)
        portal
            .db()
            .sql()
            .fetchValue(
                "select detail from platform.audit where object_id = ? and act = ? order by at desc"
                    + " limit 1",
                uuid(id),
                act);
  }

  @Test
  void no_part_tells_a_number_whatever_is_ticked() {
    var id = draft("title", "找 138-0013-8000 就行");
    assertThat(told(publish(id, "namesChecked", true), "publishCase"))
        .singleElement()
        .asString()
        .startsWith("CASE_TELLS_NUMBER title ")
        .contains("138****8000")
        .doesNotContain("0013");
    assertThat(status(id)).isEqualTo("DRAFT");
    for (var part : PARTS.subList(1, PARTS.size())) {
      var other = draft(part, "登记的是320106199003071234。");
      assertThat(told(publish(other, "namesChecked", true), "publishCase"))
          .singleElement()
          .asString()
          .startsWith("CASE_TELLS_NUMBER " + part + " ")
          .contains("320****1234");
    }
  }

  @Test
  void who_is_on_the_roll_is_named_in_no_part() {
    var third = room.place.resident("高兴", "8栋1单元", "101");
    room.place.resident("阿依古丽·买买提", "8栋1单元", "102");
    assertThat(third.person()).isNotNull();
    for (var part : PARTS) {
      var id = draft(part, "张 秀英和高兴商量过。");
      assertThat(told(publish(id), "publishCase"))
          .singleElement()
          .asString()
          .startsWith("CASE_NAMES_RESIDENT " + part + " ")
          .contains("张秀英、高兴");
      assertThat(status(id)).isEqualTo("DRAFT");
    }
    assertThat(told(publish(draft("cost", "阿依古丽•买买提出了力。")), "publishCase")).hasSize(1);
    // Who lives elsewhere is nobody here, and one character is no name.
    new CaseRoom(portal).place.resident("陆远山", "8栋1单元", "101");
    room.place.resident("王", "8栋1单元", "201");
    assertThat(publish(draft("cost", "陆远山和王都在。")).refusals("publishCase")).isEmpty();
  }

  @Test
  void all_that_is_found_is_told_at_once_by_part() {
    var words = with(words("proposalId", room.finished()), "problem", "张秀英说太吵。");
    words = with(words, "lessons", "许大爷的电话是１３８００１３８０００。");
    var id = act(chair, "beginCase", words).text("beginCase.caseStory.id");
    assertThat(told(publish(id), "publishCase").stream().map(line -> line.split(" 这里")[0]))
        .containsExactly(
            "CASE_NAMES_RESIDENT problem",
            "CASE_TELLS_NUMBER lessons",
            "CASE_NAMES_RESIDENT lessons");
  }

  @Test
  void a_word_that_is_also_a_name_stands_when_somebody_says_so_for_good() {
    room.place.resident("高兴", "8栋1单元", "101");
    var id = draft("result", "大家都很高兴。");
    assertThat(publish(id).refusals("publishCase")).containsExactly("CASE_NAMES_RESIDENT");
    assertThat(publish(id, "namesChecked", true).refusals("publishCase")).isEmpty();
    assertThat(status(id)).isEqualTo("PUBLISHED");
    assertThat(audited(id, "公布案例")).isEqualTo("装修时间邻里约定：已核对，这些不是居民的姓名：高兴");
    // Who ticks the box where nothing was found has said nothing.
    var plain = draft("result", "没有再接到投诉。");
    assertThat(publish(plain, "namesChecked", true).refusals("publishCase")).isEmpty();
    assertThat(audited(plain, "公布案例")).isEqualTo("装修时间邻里约定");
  }

  @Test
  void a_correction_is_looked_through_like_a_publication_with_why_it_was_made() {
    room.place.resident("高兴", "8栋1单元", "101");
    var id = room.publishedCase();
    var correction = words("caseId", id, "expectedVersion", 2, "note", "张秀英不同意，13800138000");
    assertThat(
            told(act(chair, "correctCase", correction), "correctCase").stream()
                .map(l -> l.split(" 这里")[0]))
        .containsExactly("CASE_TELLS_NUMBER note", "CASE_NAMES_RESIDENT note");
    for (var part : PARTS) {
      var named = with(words("caseId", id, "expectedVersion", 2, "note", "改错字"), part, "大家高兴");
      assertThat(act(chair, "correctCase", named).refusals("correctCase"))
          .containsExactly("CASE_NAMES_RESIDENT");
    }
    var sure = words("caseId", id, "expectedVersion", 2, "note", "大家都高兴", "namesChecked", true);
    assertThat(act(chair, "correctCase", sure).refusals("correctCase")).isEmpty();
    assertThat(audited(id, "更正案例")).isEqualTo("装修时间邻里约定：大家都高兴（已核对，这些不是居民的姓名：高兴）");
  }

  @Test
  void a_draft_may_say_so_until_it_is_published_and_the_database_is_asked_once() {
    var id = draft("problem", "张秀英家。");
    var edit = with(words("caseId", id, "expectedVersion", 1), "problem", "许大爷家。");
    assertThat(act(chair, "editCase", edit).refusals("editCase")).isEmpty();
    int few = publishCost();
    for (var door : List.of("101", "102", "201", "202")) {
      room.place.resident("住户" + door, "8栋1单元", door);
      room.place.resident("家人" + door, "8栋1单元", door);
    }
    assertThat(publishCost()).isEqualTo(few);
  }

  @Test
  void who_moved_out_is_named_as_little_as_who_lives_there() {
    var gone = room.place.resident("高兴", "8栋1单元", "101");
    portal
        .db()
        .sql()
        .execute(
            "update community.member set until = current_date where person_id = ?", gone.person());
    assertThat(told(publish(draft("cost", "高兴垫的钱。")), "publishCase"))
        .singleElement()
        .asString()
        .startsWith("CASE_NAMES_RESIDENT cost ")
        .contains("高兴", "搬走的也算");
    // Of who closed the account nothing is left to be found.
    portal
        .db()
        .sql()
        .execute("update community.person set name = '已注销居民' where id = ?", gone.person());
    assertThat(publish(draft("cost", "一位已注销居民垫的钱。")).refusals("publishCase")).isEmpty();
  }

  @Test
  void a_name_is_found_in_traditional_and_in_simplified_characters() {
    room.place.resident("陳建國", "8栋1单元", "101");
    room.place.resident("龔萬里", "8栋1单元", "102");
    for (var text : List.of("張秀英出的力。", "张秀英出的力。")) {
      assertThat(told(publish(draft("cost", text)), "publishCase"))
          .singleElement()
          .asString()
          .contains("：张秀英，");
    }
    for (var text : List.of("陳建國和龔萬里。", "陈建国和龚万里。", "陈建國和龔万里。")) {
      assertThat(told(publish(draft("cost", text)), "publishCase"))
          .singleElement()
          .asString()
          .contains("：陳建國、龔萬里，");
    }
  }

  @Test
  void why_it_is_taken_back_is_looked_through_too() {
    room.place.resident("高兴", "8栋1单元", "101");
    var id = room.publishedCase();
    var refused = act(chair, "withdrawCase", "caseId", id, "reason", "張秀英要求的，13800138000");
    assertThat(told(refused, "withdrawCase").stream().map(l -> l.split(" 这里")[0]))
        .containsExactly("CASE_TELLS_NUMBER reason", "CASE_NAMES_RESIDENT reason");
    var ticked = "13800138000";
    assertThat(
            act(chair, "withdrawCase", "caseId", id, "reason", ticked, "namesChecked", true)
                .refusals("withdrawCase"))
        .containsExactly("CASE_TELLS_NUMBER");
    assertThat(status(id)).isEqualTo("PUBLISHED");
    assertThat(
            act(chair, "withdrawCase", "caseId", id, "reason", "大家不高兴", "namesChecked", true)
                .refusals("withdrawCase"))
        .isEmpty();
    assertThat(status(id)).isEqualTo("WITHDRAWN");
    assertThat(audited(id, "撤下案例")).isEqualTo("装修时间邻里约定：大家不高兴（已核对，这些不是居民的姓名：高兴）");
  }

  @Test
  void who_was_found_on_the_roll_reads_who_looked_and_the_log_names_the_look() {
    var look = "在名册上核对案例里的姓名";
    var happy = room.place.resident("高兴", "8栋1单元", "101");
    var other = room.place.resident("周全", "8栋1单元", "102");
    var id = draft("cost", "张秀英和高兴。");
    assertThat(publish(draft("cost", "没有谁。")).refusals("publishCase")).isEmpty();
    assertThat(accesses(happy.api())).isEmpty();
    assertThat(publish(id).refusals("publishCase")).containsExactly("CASE_NAMES_RESIDENT");
    assertThat(accesses(happy.api())).containsExactly(look);
    assertThat(accesses(room.author.api())).containsExactly(look);
    assertThat(accesses(other.api())).isEmpty();
    assertThat(audited(id, look)).isEqualTo("找到2个名册上的姓名");
    // Whoever ticks the box at once has looked as well.
    var plain = draft("cost", "办得周全。");
    assertThat(publish(plain, "namesChecked", true).refusals("publishCase")).isEmpty();
    assertThat(accesses(other.api())).containsExactly(look);
    assertThat(
            act(room.author.api(), "publishCase", "caseId", id, "expectedVersion", 1)
                .refusals("publishCase"))
        .as("who may not publish learns nothing")
        .doesNotContain("CASE_NAMES_RESIDENT");
  }

  private static List<String> accesses(Api person) {
    return person
        .run("{ myDataAccesses { nodes { what } } }")
        .at("myDataAccesses.nodes")
        .findValuesAsString("what");
  }

  private int publishCost() {
    return publish(begin(chair, room.finished()).text("beginCase.caseStory.id")).sql();
  }
}
