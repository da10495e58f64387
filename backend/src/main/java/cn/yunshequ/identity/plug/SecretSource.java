package cn.yunshequ.identity.plug;

import cn.yunshequ.identity.Secrets;
import cn.yunshequ.kernel.CannotStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * Where keys come from: configuration, else a file of that name (base64, 32 bytes).
 *
 * @param makes whether a missing file is made, as the demo does; production refuses to start
 */
record SecretSource(Path folder, boolean makes) {
  byte[] secret(String name, String configured) {
    if (!configured.isBlank()) {
      return decoded(name, configured);
    }
    var file = folder.resolve(name);
    try {
      if (makes && !Files.exists(file)) {
        make(file);
      }
      if (!Files.exists(file)) {
        throw new CannotStartException(
            "缺少密钥：正式运行请设置 %s（portal.secrets.%s，base64 编码的 32 字节），或放在文件 %s 里。"
                .formatted(variable(name), name, file));
      }
      return decoded(name, Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("secret " + name, unreadable);
    }
  }

  private static byte[] decoded(String name, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException notBase64) {
      bytes = new byte[0];
    }
    if (bytes.length != Secrets.LENGTH) {
      throw new CannotStartException(
          "密钥 %s（portal.secrets.%s）应为 base64 编码的 32 字节。".formatted(variable(name), name));
    }
    return bytes;
  }

  private static String variable(String name) {
    return "PORTAL_SECRETS_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private void make(Path file) throws IOException {
    Files.createDirectories(folder);
    var bytes = new byte[Secrets.LENGTH];
    new SecureRandom().nextBytes(bytes);
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createFile(file, onlyOwner);
    } catch (FileAlreadyExistsException madeByAnother) {
      return;
    }
    Files.writeString(
        file, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.TRUNCATE_EXISTING);
  }
}
