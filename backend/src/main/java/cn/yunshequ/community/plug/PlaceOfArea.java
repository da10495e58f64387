package cn.yunshequ.community.plug;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.audit.PlaceOf;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Communities and their parts are places themselves. */
@Singleton
class PlaceOfArea implements PlaceOf {
  private static final Set<String> KINDS = Set.of("community", "area");

  private final Places places;

  PlaceOfArea(Places places) {
    this.places = places;
  }

  @Override
  public Optional<AreaPath> find(SubjectRef object) {
    return KINDS.contains(object.kind())
        ? places.find(object.id()).map(Place::path)
        : Optional.empty();
  }
}
