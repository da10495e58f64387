package cn.yunshequ.moderation;

import java.util.List;

/** How the same can be written; served by whoever knows Chinese writing. */
public interface Writing {
  /** One way of writing for all: half width, small letters, simplified characters. */
  String folded(String text);

  /** How a simplified character is read aloud, without tones; empty for others. */
  List<String> readings(int character);
}
