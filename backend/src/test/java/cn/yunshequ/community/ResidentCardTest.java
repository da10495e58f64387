package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a person strangers, neighbours and staff see. */
class ResidentCardTest {
  private static final UUID ACCOUNT = new UUID(1, 1);
  private static final ResidentCard WANG =
      new ResidentCard(ACCOUNT, "王建国", "7栋", "1/2/7/", OfficeKind.GRID_WORKER, null, false);

  private static Viewer livingAt(String stairwell) {
    var home =
        new Viewer.Residence(
            new UUID(0, 1), new UUID(0, 2), new AreaPath("1/2/"), new AreaPath(stairwell), "OWNER");
    return new Viewer(new UUID(2, 2), null, new UUID(3, 3), List.of(home), List.of());
  }

  private static Viewer holding(OfficeKind kind, String area) {
    var office = new Viewer.Office(kind, new UUID(0, 3), new AreaPath(area));
    return new Viewer(new UUID(2, 2), null, null, List.of(), List.of(office));
  }

  @ParameterizedTest
  @CsvSource({
    "王建国,王*国",
    "王芳,王*",
    "欧阳修,欧阳*",
    "欧阳建国,欧阳*国",
    "欧阳,欧*",
    "买买提江,买*江",
    "阿卜杜拉·买买提,阿*提",
    "𠮷野家,𠮷*家",
    "李𣸭,李*",
    "王,*"
  })
  void strangers_see_a_masked_name(String name, String shown) {
    assertThat(PersonName.masked(name)).isEqualTo(shown);
  }

  @Test
  void neighbours_of_the_building_and_the_desk_see_the_full_name_others_do_not() {
    assertThat(WANG.shownTo(livingAt("1/2/7/9/")).displayName()).isEqualTo("王建国");
    assertThat(WANG.shownTo(holding(OfficeKind.MODERATOR, "1/2/")).displayName()).isEqualTo("王建国");
    assertThat(WANG.shownTo(livingAt("1/2/8/9/")).displayName()).isEqualTo("王*国");
    assertThat(WANG.shownTo(livingAt("1/2/71/9/")).displayName()).isEqualTo("王*国");
    assertThat(WANG.shownTo(holding(OfficeKind.MODERATOR, "1/3/")).displayName()).isEqualTo("王*国");
    assertThat(WANG.shownTo(holding(OfficeKind.GRID_WORKER, "1/2/")).displayName())
        .isEqualTo("王*国");
    assertThat(WANG.shownTo(Viewer.GUEST).displayName()).isEqualTo("王*国");
    assertThat(WANG.shownTo(Viewer.GUEST).title()).isEqualTo("网格员");
  }

  @Test
  void everybody_sees_their_own_name() {
    var unverified = new ResidentCard(ACCOUNT, "王建国", null, null, null, null, false);
    var self = new Viewer(ACCOUNT, null, null, List.of(), List.of());
    assertThat(unverified.shownTo(self).displayName()).isEqualTo("王建国");
  }

  @Test
  void a_closed_account_and_a_nameless_one_tell_nothing() {
    var closed = new ResidentCard(ACCOUNT, "王建国", "7栋", "1/2/7/", OfficeKind.MODERATOR, null, true);
    var view = closed.shownTo(livingAt("1/2/7/9/"));
    assertThat(view.displayName()).isEqualTo("已注销用户");
    assertThat(view.building()).isNull();
    assertThat(view.title()).isNull();
    var nameless = new ResidentCard(ACCOUNT, null, null, null, null, null, false);
    assertThat(nameless.shownTo(Viewer.GUEST).displayName()).isEqualTo("居民");
  }

  @ParameterizedTest
  @CsvSource({"张 三,张三", "阿卜杜拉•买买提,阿卜杜拉·买买提", "'  李四　',李四", "John  Smith,John Smith"})
  void a_name_is_evened_out(String typed, String kept) {
    assertThat(PersonName.find(typed)).map(PersonName::value).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({"王", "13800000000", "张三3", "<b>张三</b>", "·张", "''", "张三😀"})
  void what_is_no_name_is_not_taken(String typed) {
    assertThat(PersonName.find(typed)).isEmpty();
  }
}
