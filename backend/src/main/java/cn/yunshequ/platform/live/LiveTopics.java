package cn.yunshequ.platform.live;

import cn.yunshequ.platform.outbox.Event;
import java.util.List;

/** Port: a module says which topics an event is news for. Called in a transaction; reads only. */
public interface LiveTopics {
  /** Topics without line feeds, at most 200 bytes each. */
  List<String> of(Event event);
}
