package cn.yunshequ.moderation;

import java.util.List;

/** How the same can be written; served by whoever knows Chinese writing. */
public interface Writing {
  /** One way of writing for all: half width, small letters, simplified characters. */
  String folded(String text);

  /** Traditional characters as simplified ones; everything else stays, each at its place. */
  String simplified(String text);

  /** The traditional characters that are simplified to one in that text, each once. */
  String traditional(String simplified);

  /** How a simplified character is read aloud, without tones; empty for others. */
  List<String> readings(int character);
}
