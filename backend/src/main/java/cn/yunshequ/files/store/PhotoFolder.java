package cn.yunshequ.files.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** The bytes of photos: one file each, whole or not there at all. */
@Singleton
public class PhotoFolder {
  private final Path root;

  PhotoFolder(cn.yunshequ.platform.http.PortalFolder portal) {
    root = portal.path().resolve("photos");
  }

  public void write(UUID id, byte[] bytes) {
    var target = file(id);
    try {
      Files.createDirectories(target.getParent());
      var part = target.resolveSibling(target.getFileName() + ".part");
      try (var channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      throw new UncheckedIOException("photo could not be stored", full);
    }
  }

  public Optional<byte[]> read(UUID id) {
    try {
      return Optional.of(Files.readAllBytes(file(id)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public void delete(UUID id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }

  private Path file(UUID id) {
    var name = id.toString();
    return root.resolve(name.substring(34)).resolve(name + ".jpg");
  }
}
