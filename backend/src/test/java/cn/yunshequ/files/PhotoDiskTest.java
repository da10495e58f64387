package cn.yunshequ.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.support.Portal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong between disk and table, no file is left without its row. */
class PhotoDiskTest {
  private static Portal portal;
  private static Neighbourhood.Member zhang;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    zhang = new Neighbourhood(portal).resident("张建国", "7栋2单元", "101");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Path root() {
    return portal.folder().resolve("photos");
  }

  private static List<Path> files() throws IOException {
    if (Files.notExists(root())) {
      return List.of();
    }
    try (var all = Files.walk(root())) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static int rows() {
    return portal.db().sql().fetchSingle("select count(*)::int from files.photo").get(0, int.class);
  }

  /** Noise, which no encoder makes small. */
  private static byte[] large() throws IOException {
    var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    var noise = new Random(7);
    for (int x = 0; x < 1200; x++) {
      for (int y = 0; y < 900; y++) {
        image.setRGB(x, y, noise.nextInt(0xFFFFFF));
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  @Test
  void a_full_disk_is_told_plainly_and_leaves_nothing() throws Exception {
    Files.createDirectories(root());
    var mount = run("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", root().toString());
    assumeThat(mount).as("may mount a small disk").isZero();
    try {
      int rows = rows();
      var refused = PhotoClient.upload(zhang.api(), large());
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.refusal()).isEqualTo("PHOTO_NOT_STORED");
      assertThat(refused.body().path("refusals").path(0).path("message").asString())
          .contains("照片暂时存不下");
      assertThat(files()).isEmpty();
      assertThat(rows()).isEqualTo(rows);
      assertThat(PhotoClient.upload(zhang.api(), PhotoClient.jpeg()).status())
          .as("a small one still fits")
          .isEqualTo(200);
    } finally {
      run("umount", root().toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_plainly() throws IOException {
    var kept = files();
    for (int i = 0; i < 256; i++) {
      var folder = root().resolve("%02x".formatted(i));
      if (Files.notExists(folder)) {
        Files.createDirectories(root());
        Files.writeString(folder, "in the way");
      }
    }
    try {
      int rows = rows();
      String refusal = "";
      for (int i = 0; i < 5 && refusal.isEmpty(); i++) {
        refusal = PhotoClient.upload(zhang.api(), PhotoClient.jpeg()).refusal();
        rows += refusal.isEmpty() ? 1 : 0;
      }
      assertThat(refusal).isEqualTo("PHOTO_NOT_STORED");
      assertThat(rows()).isEqualTo(rows);
    } finally {
      for (int i = 0; i < 256; i++) {
        var folder = root().resolve("%02x".formatted(i));
        if (Files.isRegularFile(folder)) {
          Files.delete(folder);
        }
      }
    }
    assertThat(files()).containsAll(kept);
  }

  @Test
  void a_photo_whose_row_fails_leaves_no_file() throws IOException {
    var before = files();
    var nobody = new Viewer(UUID.randomUUID(), null, null, List.of(), List.of());
    var photos = portal.bean(Photos.class);
    assertThatThrownBy(() -> photos.upload(nobody, PhotoClient.jpeg()))
        .isInstanceOf(DataAccessException.class);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void files_without_a_row_and_parts_are_swept_after_a_day_and_no_others() throws IOException {
    var kept = PhotoClient.upload(zhang.api(), PhotoClient.jpeg());
    var id = UUID.randomUUID();
    var folder = Files.createDirectories(root().resolve(id.toString().substring(34)));
    var orphan = Files.writeString(folder.resolve(id + ".jpg"), "left by a crash");
    var part = Files.writeString(folder.resolve(id + ".jpg.part"), "left by a crash");
    var young = UUID.randomUUID();
    var youngFolder = Files.createDirectories(root().resolve(young.toString().substring(34)));
    var fresh = Files.writeString(youngFolder.resolve(young + ".jpg"), "its row comes soon");
    var longAgo = FileTime.from(portal.clock.instant().minus(Duration.ofHours(30)));
    Files.setLastModifiedTime(orphan, longAgo);
    Files.setLastModifiedTime(part, longAgo);
    var photos = portal.bean(Photos.class);
    assertThat(photos.sweep()).isEqualTo(1);
    assertThat(orphan).doesNotExist();
    assertThat(part).doesNotExist();
    assertThat(fresh).exists();
    assertThat(PhotoClient.status(zhang.api(), kept.url())).isEqualTo(200);
    assertThat(photos.sweep()).as("again: nothing left").isZero();
    Files.delete(fresh);
  }
}
