package cn.yunshequ.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked
class PhotosTest {
  private static Portal portal;
  private static Neighbourhood.Member zhang;
  private static Neighbourhood.Member stranger;
  private static Neighbourhood place;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    zhang = place.resident("张建国", "7栋2单元", "101");
    stranger = place.stranger();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private record Answer(int status, JsonNode body) {
    String refusal() {
      return body.path("refusals").path(0).path("code").asString();
    }
  }

  private static Answer upload(@Nullable String token, byte[] bytes)
      throws IOException, InterruptedException {
    var head =
        "--xyz\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n";
    var out = new ByteArrayOutputStream();
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n--xyz--\r\n".getBytes(StandardCharsets.US_ASCII));
    var request =
        HttpRequest.newBuilder(URI.create(portal.address() + "/files"))
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    var response =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(
        response.statusCode(), JsonMapper.builder().build().readTree(response.body()));
  }

  private static HttpResponse<byte[]> download(@Nullable String token, String url)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + url));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /**
   * A wide picture, red on its left, taken with the camera turned (orientation 6), with a place in
   * it.
   */
  private static byte[] photoWithPlace() throws IOException {
    var image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 400; x++) {
      for (int y = 0; y < 200; y++) {
        image.setRGB(x, y, (x < 200 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    var plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", plain);
    // TIFF, big endian: IFD0 with orientation and a pointer to a GPS directory with one latitude
    // reference.
    var tiff = ByteBuffer.allocate(64);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 6)
        .putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
    tiff.putInt(0);
    tiff.putShort((short) 1);
    tiff.putShort((short) 1)
        .putShort((short) 2)
        .putInt(2)
        .put((byte) 'N')
        .put((byte) 0)
        .putShort((short) 0);
    tiff.putInt(0);
    var out = new ByteArrayOutputStream();
    out.write(plain.toByteArray(), 0, 2);
    out.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
    int length = 2 + 6 + tiff.position();
    out.write(new byte[] {(byte) (length >> 8), (byte) length});
    out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.write(tiff.array(), 0, tiff.position());
    out.write(plain.toByteArray(), 2, plain.size() - 2);
    return out.toByteArray();
  }

  @Test
  void a_photo_comes_back_upright_and_without_place_or_device() throws Exception {
    var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photoWithPlace()));
    assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();

    var answer = upload(zhang.api().token, photoWithPlace());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("width").asInt()).isEqualTo(200);
    assertThat(answer.body().path("height").asInt()).isEqualTo(400);

    var bytes = download(zhang.api().token, answer.body().path("url").asString()).body();
    var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
    assertThat(after.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
    assertThat(after.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
    var top = new Color(ImageIO.read(new ByteArrayInputStream(bytes)).getRGB(100, 20));
    assertThat(top.getRed()).isGreaterThan(200);
  }

  @Test
  void a_page_that_calls_itself_a_photo_is_refused() throws Exception {
    var answer =
        upload(
            zhang.api().token, "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.refusal()).isEqualTo("PHOTO_TYPE");
  }

  @Test
  void a_picture_that_claims_gigabytes_is_refused_before_it_is_decoded() throws Exception {
    var header = ByteBuffer.allocate(8 + 25);
    header.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13);
    header
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(60_000)
        .putInt(60_000)
        .put(new byte[] {8, 2, 0, 0, 0});
    var crc = new CRC32();
    crc.update(header.array(), 12, 17);
    header.putInt((int) crc.getValue());
    assertThat(upload(zhang.api().token, header.array()).refusal()).isEqualTo("PHOTO_TOO_LARGE");
  }

  @Test
  void too_many_bytes_a_torn_file_and_a_guest_are_refused() throws Exception {
    assertThat(upload(zhang.api().token, new byte[11 * 1024 * 1024]).refusal())
        .isEqualTo("PHOTO_TOO_LARGE");
    var torn = java.util.Arrays.copyOf(photoWithPlace(), 60);
    assertThat(upload(zhang.api().token, torn).refusal()).isEqualTo("PHOTO_BROKEN");
    assertThat(upload(null, photoWithPlace()).status()).isEqualTo(401);
  }

  @Test
  void a_photo_is_its_owners_alone_until_it_belongs_to_something_others_see() throws Exception {
    var photo = upload(stranger.api().token, photoWithPlace()).body();
    var url = photo.path("url").asString();
    assertThat(download(null, url).statusCode()).isEqualTo(404);
    assertThat(download(zhang.api().token, url).statusCode()).isEqualTo(404);

    var subject = CommentsTest.thing(place, true);
    var post =
        "mutation($s: ID!, $p: [ID!]) { postComment(input: {subjectId: $s, body: \"补充照片\","
            + " photoIds: $p}) { comment { id photos { url } } refusals { code } } }";
    var variables = Map.of("s", subject, "p", java.util.List.of(photo.path("id").asString()));
    assertThat(zhang.api().run(post, variables).refusals("postComment"))
        .containsExactly("PHOTOS_INVALID");
    assertThat(stranger.api().run(post, variables).text("postComment.comment.photos.0.url"))
        .isEqualTo(url);
    assertThat(download(zhang.api().token, url).statusCode())
        .as("the comment still waits")
        .isEqualTo(404);

    var own = upload(zhang.api().token, photoWithPlace()).body();
    zhang.api().run(post, Map.of("s", subject, "p", java.util.List.of(own.path("id").asString())));
    var shown = download(null, own.path("url").asString());
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(shown.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(rule -> assertThat(rule).contains("private").contains("immutable"));
    assertThat(
            zhang
                .api()
                .run(post, Map.of("s", subject, "p", java.util.List.of(own.path("id").asString())))
                .refusals("postComment"))
        .as("used already")
        .containsExactly("PHOTOS_INVALID");
  }

  @Test
  void what_nobody_attached_waits_fourteen_days_for_its_draft_and_is_swept_away() throws Exception {
    var photos = portal.bean(Photos.class);
    var id = upload(zhang.api().token, photoWithPlace()).body().path("id").asString();
    var uuid = GlobalId.decode(id).id();
    isOlder(uuid, "13 days");
    photos.sweep();
    assertThat(count(uuid)).isEqualTo(1);
    isOlder(uuid, "25 hours");
    assertThat(photos.sweep()).isPositive();
    assertThat(count(uuid)).isZero();
    assertThat(portal.bean(cn.yunshequ.files.store.PhotoFolder.class).read(uuid)).isEmpty();
  }

  private static void isOlder(java.util.UUID photo, String by) {
    portal
        .db()
        .sql()
        .query(
            "update files.photo set uploaded_at = uploaded_at - ?::interval where id = ?",
            by,
            photo)
        .execute();
  }

  private static int count(java.util.UUID id) {
    return portal
        .db()
        .sql()
        .fetchOne("select count(*) from files.photo where id = ?", id)
        .get(0, int.class);
  }
}
