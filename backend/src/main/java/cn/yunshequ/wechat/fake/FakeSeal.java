package cn.yunshequ.wechat.fake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a message as WeChat does: 16 random bytes, length, words, app; padded to 32. */
public final class FakeSeal {
  private static final int BLOCK = 32;
  private static final int RANDOM = 16;

  private FakeSeal() {}

  /**
   * @param key an EncodingAESKey of 43 characters
   */
  public static String seal(String key, String appId, byte[] words) {
    var plain = new ByteArrayOutputStream();
    var random = new byte[RANDOM];
    new SecureRandom().nextBytes(random);
    plain.writeBytes(random);
    plain.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(words.length).array());
    plain.writeBytes(words);
    plain.writeBytes(appId.getBytes(StandardCharsets.UTF_8));
    int padding = BLOCK - plain.size() % BLOCK;
    for (int i = 0; i < padding; i++) {
      plain.write(padding);
    }
    try {
      var bytes = Base64.getDecoder().decode(key + "=");
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(bytes, "AES"),
          new IvParameterSpec(Arrays.copyOf(bytes, RANDOM)));
      return Base64.getEncoder().encodeToString(cipher.doFinal(plain.toByteArray()));
    } catch (GeneralSecurityException wrongKey) {
      throw new IllegalArgumentException(wrongKey);
    }
  }
}
