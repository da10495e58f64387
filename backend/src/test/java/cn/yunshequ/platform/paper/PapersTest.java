package cn.yunshequ.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Sheets as PDF: Chinese that can be read and searched, one page where it fits. */
class PapersTest {
  private static final Papers PAPERS = new Papers();

  @Test
  void a_notice_is_one_page_with_every_character_of_its_text() throws IOException {
    byte[] pdf = PAPERS.pdf(notice(1));
    Files.write(Path.of("target/notice.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains("会议通知", "7栋2单元楼道议事会", "㛃", "䶮", "加装电梯");
    }
    assertThat(pdf.length).isLessThan(200_000);
  }

  @Test
  void what_nearly_fits_is_set_closer_and_what_does_not_goes_on_with_page_numbers()
      throws IOException {
    assertThat(pages(notice(13))).isEqualTo(1);
    assertThat(pages(notice(120))).isGreaterThan(2);
  }

  @Test
  void nothing_in_a_text_is_read_as_markup() throws IOException {
    var sheet =
        Sheet.titled("<b>标题</b> & \"引号\"")
            .paragraph("<script>alert(1)</script> \u0000\uD800 </p><img src='file:///etc/passwd'/>")
            .done();
    try (PDDocument document = Loader.loadPDF(PAPERS.pdf(sheet))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("<b>标题</b> & \"引号\"", "<script>alert(1)</script>");
    }
  }

  private static int pages(Sheet sheet) throws IOException {
    try (PDDocument document = Loader.loadPDF(PAPERS.pdf(sheet))) {
      return document.getNumberOfPages();
    }
  }

  private static Sheet notice(int rows) {
    return Sheet.titled("会议通知：加装电梯听取一楼住户意见")
        .issuer("紫麓社区 7栋2单元楼道议事会")
        .fact("时间", "2026年12月1日（星期二）19:00")
        .fact("地点", "7栋一楼门厅")
        .fact("召集人", "顾㛃䶮")
        .heading("议题")
        .points(List.of("一楼两户的采光和噪声怎么补偿？", "出资比例：按楼层还是按面积。"))
        .notice("这次会议只听取意见，不作表决。不能到会的，可以在手机上留言，或者请邻居代说。")
        .heading("应到人员")
        .table(
            List.of("席位", "姓名", "任期"),
            Collections.nCopies(rows, List.of("议事员", "张*华", "2026年1月1日—2027年12月31日")))
        .signatures("召集人", "记录人")
        .code("http://127.0.0.1:8080/m/1", "扫一扫，看会议进展")
        .foot("云社区 · 编号 2026-001")
        .done();
  }
}
