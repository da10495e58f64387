package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.Sha256;
import java.util.Comparator;
import java.util.List;

/**
 * A lot nobody can know before the last vote and everybody can draw again afterwards: the SHA-256
 * of all receipts in order, one a line, and of that with the option's key behind it. The smallest
 * comes first. Receipts are drawn at random when a vote is taken, and each voter has their own to
 * compare.
 */
public final class Lot {
  private static final int SHOWN = 8;

  private final String seed;

  private Lot(String seed) {
    this.seed = seed;
  }

  /** Of the receipts of all counted ballots, in any order. */
  public static Lot of(List<String> receipts) {
    var text = new StringBuilder();
    receipts.stream().sorted().forEach(receipt -> text.append(receipt).append('\n'));
    return new Lot(Sha256.hex(text.toString()));
  }

  /** The keys as the lot has them. */
  List<String> order(List<String> keys) {
    return keys.stream().sorted(Comparator.comparing(this::number)).toList();
  }

  private String number(String key) {
    return Sha256.hex(seed + key);
  }

  /** The first digits of a key's lot, for the working. */
  String shown(String key) {
    return number(key).substring(0, SHOWN);
  }
}
