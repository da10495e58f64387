package cn.yunshequ.platform.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a printed sheet, from top to bottom. All of it is plain text: nothing in it is
 * read as markup, line breaks stay.
 *
 * @param issuer who gives it out, above the title
 * @param blocks in reading order
 * @param foot a small line at the end of every page, such as where to check the sheet
 */
public record Sheet(
    String issuer, String title, List<Block> blocks, String foot, boolean forTheWall) {

  /** One piece of a sheet. */
  public sealed interface Block {}

  public record Heading(String text) implements Block {}

  public record Paragraph(String text) implements Block {}

  /** A sentence that must not be overlooked, in a frame. */
  public record Notice(String text) implements Block {}

  /** Short facts as label and value, in the order given. */
  public record Facts(Map<String, String> values) implements Block {}

  /** Numbered one after the other: 1. 2. 3. */
  public record Points(List<String> texts) implements Block {}

  /** Rows under a head; a long table goes on over pages with its head repeated. */
  public record Table(List<String> head, List<List<String>> rows) implements Block {}

  /** Lines to sign on, one a label. */
  public record Signatures(List<String> labels) implements Block {}

  /** A square to scan, with what it leads to in words below. */
  public record Code(String address, String caption) implements Block {}

  /** What follows begins a new page: one paper after another in one file. */
  public record PageBreak() implements Block {}

  public Sheet {
    blocks = List.copyOf(blocks);
  }

  public static Writing titled(String title) {
    return new Writing(title);
  }

  /** Puts a sheet together piece by piece. */
  public static final class Writing {
    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private String issuer = "";
    private String foot = "";
    private boolean wall = false;

    private Writing(String title) {
      this.title = title;
    }

    public Writing issuer(String name) {
      issuer = name;
      return this;
    }

    public Writing foot(String line) {
      foot = line;
      return this;
    }

    public Writing heading(String text) {
      return add(new Heading(text));
    }

    /** Left out when there is nothing to say. */
    public Writing paragraph(@Nullable String text) {
      return text == null || text.isBlank() ? this : add(new Paragraph(text));
    }

    public Writing notice(String text) {
      return add(new Notice(text));
    }

    /** Facts given one after the other stand together; left out when there is no value. */
    public Writing fact(String label, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        facts.put(label, value);
      }
      return this;
    }

    public Writing points(List<String> texts) {
      return texts.isEmpty() ? this : add(new Points(List.copyOf(texts)));
    }

    public Writing table(List<String> head, List<List<String>> rows) {
      return add(new Table(List.copyOf(head), List.copyOf(rows)));
    }

    public Writing signatures(String... labels) {
      return add(new Signatures(List.of(labels)));
    }

    public Writing code(String address, String caption) {
      return add(new Code(address, caption));
    }

    /** The next piece begins a new page. */
    public Writing newPage() {
      return add(new PageBreak());
    }

    /** It hangs in a stairwell: what is short is set as large as one page allows. */
    public Writing forTheWall() {
      wall = true;
      return this;
    }

    public Sheet done() {
      flushFacts();
      return new Sheet(issuer, title, blocks, foot, wall);
    }

    private Writing add(Block block) {
      flushFacts();
      blocks.add(block);
      return this;
    }

    private void flushFacts() {
      if (!facts.isEmpty()) {
        blocks.add(new Facts(new LinkedHashMap<>(facts)));
        facts.clear();
      }
    }
  }
}
