package cn.yunshequ.councils;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.paper.Sheet;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sheet for the wall of a stairwell: what neighbours do together here, and the way to it. */
@Singleton
public class PlacePapers {
  private final Places places;
  private final List<PlaceCode> codes;

  PlacePapers(Places places, List<PlaceCode> codes) {
    this.places = places;
    this.codes = List.copyOf(codes);
  }

  /**
   * The poster of a place; empty when there is none.
   *
   * @param address where its page is
   */
  public Optional<Sheet> poster(UUID areaId, String address) {
    return places
        .find(areaId)
        .map(place ->
            Sheet.titled(place.label() + " · 大家的事大家议")
                .issuer(place.communityName())
                .forTheWall()
                .paragraph("用手机扫一扫下面的二维码，就能看到本楼的议事会、下一次会议、正在进行的表决和邻居们提的事。不用下载任何软件，看一看也不用登录。")
                .squares(squares(place, address))
                .heading("五件事，一起办")
                .points(
                    List.of(
                        "事务大家议：有什么事，提出来大家一起商量。",
                        "决策大家定：该定的事，家家户户投票来定。",
                        "难事大家帮：谁家有难处，邻居搭把手。",
                        "管理大家商：楼里怎么管，坐下来开会商量。",
                        "结果大家评：办得好不好，大家来打分。"))
                .paragraph("不会用手机也没关系：可以请家人代看，也可以直接告诉楼门长，或者到居委会当面说。")
                .foot("由云社区生成")
                .done());
  }

  // The web page always; what else there is stands beside it.
  private List<Sheet.Square> squares(Place place, String address) {
    var squares = new ArrayList<Sheet.Square>();
    squares.add(Sheet.Square.to(address, "扫一扫，看看" + place.label()));
    for (var code : codes) {
      code.picture(GlobalId.encode("area", place.id()))
          .ifPresent(it -> squares.add(Sheet.Square.of(it, code.caption(place.label()))));
    }
    return squares;
  }
}
