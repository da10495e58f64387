package cn.yunshequ.councils;

import java.util.Optional;

/**
 * Port: another way to the page of a place than its address, as a square to scan, such as a code of
 * a mini-program.
 */
public interface PlaceCode {
  /** Stands below the square. */
  String caption(String label);

  /**
   * The picture, PNG or JPEG; empty when there is none just now. May ask another machine: never in
   * a transaction.
   *
   * @param id the place's public id
   */
  Optional<byte[]> picture(String id);
}
