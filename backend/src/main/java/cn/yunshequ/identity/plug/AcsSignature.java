package cn.yunshequ.identity.plug;

import cn.yunshequ.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a request to Alibaba Cloud: version 3, ACS3-HMAC-SHA256, of a POST without a body. */
record AcsSignature(String keyId, String secret) {
  /** The SHA-256 of nothing. */
  static final String EMPTY = Sha256.hex("");

  private static final String ALGORITHM = "ACS3-HMAC-SHA256";

  /**
   * The header Authorization.
   *
   * @param query sorted and percent-encoded
   * @param headers those to be signed, names in lower case
   */
  String authorization(String query, SortedMap<String, String> headers) {
    var names = String.join(";", headers.keySet());
    return "%s Credential=%s,SignedHeaders=%s,Signature=%s"
        .formatted(ALGORITHM, keyId, names, signature(query, headers, names));
  }

  private String signature(String query, Map<String, String> headers, String names) {
    var lines =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue() + "\n")
            .collect(Collectors.joining());
    var request = String.join("\n", "POST", "/", query, lines, names, EMPTY);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes(ALGORITHM + "\n" + Sha256.hex(request))));
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
