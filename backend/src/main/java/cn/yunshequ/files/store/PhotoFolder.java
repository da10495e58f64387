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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of photos: one file each, whole or not there at all. */
@Singleton
public class PhotoFolder {
  private static final Logger LOG = LoggerFactory.getLogger(PhotoFolder.class);
  private static final String PART = ".part";

  private final Path root;

  PhotoFolder(cn.yunshequ.platform.http.PortalFolder portal) {
    root = portal.path().resolve("photos");
  }

  /** False when the disk could not take it; then nothing is left of it. */
  public boolean write(UUID id, byte[] bytes) {
    var target = file(id);
    var part = target.resolveSibling(target.getFileName() + PART);
    try {
      Files.createDirectories(target.getParent());
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
      return true;
    } catch (IOException full) {
      LOG.error("photo {} could not be stored", id, full);
      discard(part);
      return false;
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException stays) {
      LOG.warn("{} is left to the sweep", part, stays);
    }
  }

  /**
   * Ids of the files that lie here since before then, by folder: the next folder is read when asked
   * for. Parts of broken uploads of that age are removed on the way.
   */
  public Stream<List<UUID>> lyingSince(Instant before) {
    return IntStream.range(0, 256)
        .mapToObj(number -> root.resolve("%02x".formatted(number)))
        .filter(Files::isDirectory)
        .map(folder -> old(folder, before));
  }

  private static List<UUID> old(Path folder, Instant before) {
    var ids = new ArrayList<UUID>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (!Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          continue;
        }
        if (name.endsWith(PART)) {
          discard(file);
        } else if (name.endsWith(".jpg")) {
          ids.add(UUID.fromString(name.substring(0, name.length() - ".jpg".length())));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return ids;
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
