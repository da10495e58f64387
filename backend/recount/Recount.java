import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recounts published ballots without a line of the portal's own code: {@code java Recount.java FILE…}.
 *
 * <p>A file is lines of flat JSON, each beginning with the SHA-256 of the line before. Checked are the
 * chain, that every receipt and every voting unit counts once, the sums, the shares, and the verdict.
 * The full edition is recounted wholly (of secret ballots whose weights would tell on a voter, areas
 * are taken from its sums); of the public edition the areas are taken from its sums where they are
 * given, and where they are held back (small groups, small rolls) the verdict by heads is checked. Where the owners'
 * own rules let silence follow the majority, those served and silent are counted again from the roll.
 * Exit code: 0 everything agrees, 1 something does not, 2 a file cannot be read.
 */
public final class Recount {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Map<String, String> head;
  private final List<Map<String, String>> lines;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, BigInteger> unitWeights = new TreeMap<>();
  private final Map<String, Long> heads = new LinkedHashMap<>();
  private final Map<String, Long> onlines = new LinkedHashMap<>();
  private final Map<String, BigInteger> areas = new LinkedHashMap<>();
  private final Map<String, Long> points = new LinkedHashMap<>();
  private long cast;
  private BigInteger castArea = BigInteger.ZERO;
  private boolean areaKnown = true;
  private final HashSet<String> served = new HashSet<>();
  private final HashSet<String> voted = new HashSet<>();
  private long silent;
  private BigInteger silentArea = BigInteger.ZERO;
  private String verdict = "";

  private Recount(List<Map<String, String>> lines) {
    this.lines = lines;
    this.head = lines.get(0);
  }

  public static void main(String[] files) throws Exception {
    if (files.length == 0) {
      OUT.println("用法 / usage: java Recount.java 文件.jsonl …");
      System.exit(2);
    }
    int code = 0;
    for (String file : files) {
      code = Math.max(code, one(file, files.length == 1));
    }
    System.exit(code);
  }

  private static int one(String file, boolean talk) {
    try {
      List<String> wrong = new ArrayList<>();
      List<Map<String, String>> lines = read(Path.of(file), wrong);
      Recount recount = new Recount(lines);
      recount.wrong.addAll(wrong);
      recount.run();
      if (talk) {
        recount.tell();
      }
      boolean right = recount.wrong.isEmpty();
      OUT.println((right ? "一致\t" : "不一致\t") + recount.verdict + "\t" + file);
      recount.wrong.forEach(each -> OUT.println("  " + each));
      return right ? 0 : 1;
    } catch (IOException | RuntimeException unreadable) {
      OUT.println("读不了\t" + unreadable.getMessage() + "\t" + file);
      return 2;
    }
  }

  private static List<Map<String, String>> read(Path file, List<String> wrong) throws IOException {
    List<Map<String, String>> lines = new ArrayList<>();
    String expected = "0".repeat(64);
    for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      Map<String, String> line = parse(text);
      if (!expected.equals(line.get("prev"))) {
        wrong.add("第 " + (lines.size() + 1) + " 行的指纹接不上：前面有改动");
      }
      expected = sha256(text);
      lines.add(line);
    }
    if (lines.isEmpty() || !"ballot".equals(lines.get(0).get("type"))) {
      throw new IOException("不是公布的表决文件");
    }
    lines.get(0).put("lastHash", expected);
    return lines;
  }

  private void run() {
    boolean full = head.get("edition").equals("full");
    if (full) {
      roll();
    }
    casts(full);
    boolean weighed = full && ofType("cast").stream().allMatch(line -> line.containsKey("weight"));
    if (!weighed) {
      areasFromSums();
    }
    areaKnown &= !hasArea() || head.containsKey("rollArea");
    compareSums();
    checkBox();
    if (head.containsKey("silence")) {
      silence(full);
    }
    verdict = judge();
    String said = last().get("outcome");
    if (verdict.isEmpty()) {
      verdict = said;
    } else if (!verdict.equals(said)) {
      wrong.add("文件说 " + said + "，重新计算是 " + verdict);
    }
    if (!isThreeWay() && verdict.equals("PASSED") && !String.join(",", winners()).equals(last().get("winners"))) {
      wrong.add("得分最高的选项不是 " + last().get("winners"));
    }
  }

  private Map<String, String> last() {
    Map<String, String> last = lines.get(lines.size() - 1);
    if (!"result".equals(last.get("type"))) {
      throw new IllegalStateException("文件没有结论行");
    }
    return last;
  }

  private boolean isThreeWay() {
    return head.get("method").equals("THREE_WAY");
  }

  private boolean hasArea() {
    return head.get("electorate").equals("OWNERS");
  }

  private void roll() {
    StringBuilder text = new StringBuilder(head.getOrDefault("rollSalt", ""));
    BigInteger sum = BigInteger.ZERO;
    for (Map<String, String> line : ofType("unit")) {
      BigInteger weight = new BigInteger(line.get("weight"));
      if (unitWeights.put(line.get("id"), weight) != null) {
        wrong.add("名册里有重复的一户：" + line.get("id"));
      }
      sum = sum.add(weight);
      if ("1".equals(line.get("served"))) {
        served.add(line.get("id"));
      }
    }
    unitWeights.forEach((id, weight) -> text.append(id).append('|').append(weight).append('\n'));
    if (!sha256(text.toString()).equals(head.get("rollHash"))) {
      wrong.add("名册与公布的名册指纹不符");
    }
    expect("名册户数", unitWeights.size(), Long.parseLong(head.get("rollHeads")));
    if (hasArea() && !sum.toString().equals(head.get("rollArea"))) {
      wrong.add("名册面积合计不符");
    }
  }

  private void casts(boolean full) {
    boolean secret = head.get("secrecy").equals("SECRET");
    HashSet<String> receipts = new HashSet<>();
    HashSet<String> units = new HashSet<>();
    for (Map<String, String> line : ofType("cast")) {
      if (!receipts.add(line.get("receipt"))) {
        wrong.add("回执号重复：" + line.get("receipt"));
      }
      BigInteger weight = new BigInteger(line.getOrDefault("weight", "0"));
      if (full && !secret) {
        String unit = line.get("unit");
        if (!units.add(unit)) {
          wrong.add("同一户计了两张票：" + unit);
        }
        voted.add(unit);
        if (!weight.equals(unitWeights.get(unit))) {
          wrong.add("票的面积与名册不符，或不在名册上：" + unit);
        }
      }
      count(line.get("choice"), weight);
      if ("ONLINE".equals(line.get("channel"))) {
        named(line.get("choice")).keySet().forEach(key -> onlines.merge(key, 1L, Long::sum));
      }
    }
    if (full && secret) {
      for (Map<String, String> line : ofType("tookPart")) {
        if (!unitWeights.containsKey(line.get("unit")) || !units.add(line.get("unit"))) {
          wrong.add("参加记录重复或不在名册上：" + line.get("unit"));
        }
      }
      // Who voted at a box took part, whatever was found in it.
      Map<String, String> box = box();
      long slips = box == null ? 0 : Long.parseLong(box.get("counted")) - Long.parseLong(box.get("marked"));
      expect("参加户数与票数", units.size() + slips, cast);
    }
  }

  private Map<String, String> box() {
    List<Map<String, String>> boxes = ofType("box");
    return boxes.isEmpty() ? null : boxes.get(0);
  }

  // What two persons found in the box: as many as homes marked off, or a reason; of too many none counts.
  private void checkBox() {
    Map<String, String> box = box();
    if (box == null) {
      return;
    }
    long marked = Long.parseLong(box.get("marked"));
    long found = Long.parseLong(box.get("found"));
    long invalid = Long.parseLong(box.get("invalid"));
    expect("票箱计入的票", found > marked ? 0 : found, Long.parseLong(box.get("counted")));
    if (ofType("box").size() > 1 || !head.get("secrecy").equals("SECRET") || hasArea()) {
      wrong.add("这次表决不该有这样的票箱");
    }
    if (found != marked && box.getOrDefault("reason", "").isBlank()) {
      wrong.add("票箱里的票与到箱投票的户数不一致，却没有写原因");
    }
    if (invalid > found || (found > marked && invalid != found)) {
      wrong.add("票箱里的废票数不对");
    }
    if (Long.parseLong(box.get("counted")) > cast) {
      wrong.add("票箱计入的票比全部的票还多");
    }
    long sum = 0;
    for (Map<String, String> line : ofType("slips")) {
      long slips = Long.parseLong(line.get("heads"));
      sum += slips;
      if (slips < 0 || slips > heads.getOrDefault(line.get("choice"), 0L)) {
        wrong.add("“" + line.get("choice") + "”票箱里的票比全部的还多");
      }
      for (Map<String, String> tally : ofType("tally")) {
        if (tally.get("choice").equals(line.get("choice"))) {
          expect("“" + line.get("choice") + "”票箱里的票",
              Long.parseLong(tally.get("heads")) - Long.parseLong(tally.get("online")), slips);
        }
      }
    }
    if (isThreeWay() && !ofType("slips").isEmpty()) {
      expect("票箱各项相加", sum, Long.parseLong(box.get("counted")));
    }
  }

  private void count(String choice, BigInteger weight) {
    cast++;
    castArea = castArea.add(weight);
    for (Map.Entry<String, Integer> each : named(choice).entrySet()) {
      heads.merge(each.getKey(), 1L, Long::sum);
      areas.merge(each.getKey(), weight, BigInteger::add);
      points.merge(each.getKey(), (long) each.getValue(), Long::sum);
    }
  }

  // What a ballot names, with the points it gives to each.
  private Map<String, Integer> named(String choice) {
    Map<String, Integer> named = new LinkedHashMap<>();
    List<String> keys = isThreeWay() ? List.of("FOR", "AGAINST") : List.of(head.get("options").split(","));
    if (choice.equals("ABSTAIN")) {
      named.put(choice, 0);
      return named;
    }
    String[] parts = choice.split(head.get("method").equals("RANKED") ? ">" : ",");
    int rank = keys.size();
    for (String part : parts) {
      String key = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
      rank--;
      int given =
          switch (head.get("method")) {
            case "SCORE" -> Integer.parseInt(part.substring(part.indexOf('=') + 1));
            case "RANKED" -> rank;
            default -> 1;
          };
      if (!keys.contains(key) || named.put(key, given) != null) {
        wrong.add("有一张票不合规：" + choice);
      }
    }
    return named;
  }

  private void areasFromSums() {
    for (Map<String, String> line : ofType("tally")) {
      if (line.containsKey("area")) {
        areas.put(line.get("choice"), new BigInteger(line.get("area")));
      } else {
        areaKnown = false;
      }
    }
    Map<String, String> turnout = ofType("turnout").get(0);
    if (turnout.containsKey("area")) {
      castArea = new BigInteger(turnout.get("area"));
    } else {
      areaKnown = false;
    }
  }

  private void compareSums() {
    for (Map<String, String> line : ofType("tally")) {
      String choice = line.get("choice");
      expect("“" + choice + "”票数", heads.getOrDefault(choice, 0L), Long.parseLong(line.get("heads")));
      // Only the full edition of a vote by name says how each ballot came.
      if (line.containsKey("online") && ofType("cast").stream().anyMatch(each -> each.containsKey("channel"))) {
        expect("“" + choice + "”网上票数", onlines.getOrDefault(choice, 0L), Long.parseLong(line.get("online")));
      }
      if (line.containsKey("points")) {
        expect("“" + choice + "”得分", points.getOrDefault(choice, 0L), Long.parseLong(line.get("points")));
      }
      if (line.containsKey("area")
          && !areas.getOrDefault(choice, BigInteger.ZERO).toString().equals(line.get("area"))) {
        wrong.add("“" + choice + "”面积合计不符");
      }
    }
    Map<String, String> turnout = ofType("turnout").get(0);
    expect("参加户数", cast, Long.parseLong(turnout.get("heads")));
    if (turnout.containsKey("area") && !castArea.toString().equals(turnout.get("area"))) {
      wrong.add("参加面积合计不符");
    }
    if (isThreeWay() && turnout.containsKey("area") && areaKnown) {
      BigInteger sum = areas.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
      if (!sum.equals(castArea)) {
        wrong.add("各项面积相加不等于参加面积");
      }
    }
  }

  // Who was served and did not vote goes with the choice that leads by heads and by area, if any does.
  private void silence(boolean full) {
    Map<String, String> said = ofType("silent").get(0);
    silent = Long.parseLong(said.get("heads"));
    silentArea = new BigInteger(said.getOrDefault("area", "0"));
    areaKnown &= said.containsKey("area");
    if (full) {
      served.removeAll(voted);
      expect("已送达未投票户数", served.size(), silent);
      BigInteger sum = BigInteger.ZERO;
      for (String unit : served) {
        sum = sum.add(unitWeights.get(unit));
      }
      if (!sum.equals(silentArea)) {
        wrong.add("已送达未投票面积合计不符");
      }
    }
    expect("没有送达户数", Long.parseLong(head.get("rollHeads")) - cast - silent, Long.parseLong(said.get("unserved")));
    if (!areaKnown) {
      return;
    }
    for (String choice : List.of("FOR", "AGAINST")) {
      boolean first = true;
      for (String other : List.of("FOR", "AGAINST", "ABSTAIN")) {
        if (!other.equals(choice)) {
          first &= heads.getOrDefault(choice, 0L) > heads.getOrDefault(other, 0L);
          first &= areaOf(choice).compareTo(areaOf(other)) > 0;
        }
      }
      if (first) {
        heads.merge(choice, silent, Long::sum);
        areas.merge(choice, silentArea, BigInteger::add);
        cast += silent;
        castArea = castArea.add(silentArea);
        return;
      }
    }
  }

  private void expect(String what, long counted, long said) {
    if (counted != said) {
      wrong.add(what + "：文件写 " + said + "，实际 " + counted);
    }
  }

  // Empty when the areas that would decide are held back.
  private String judge() {
    long roll = Long.parseLong(head.get("rollHeads"));
    BigInteger rollArea = head.containsKey("rollArea") ? new BigInteger(head.get("rollArea")) : BigInteger.ZERO;
    if (cast > 0 && head.containsKey("silence") && !areaKnown) {
      return "";
    }
    if (cast == 0 || !reached("quorumHeads", big(cast), big(roll))) {
      return "INVALID_TURNOUT";
    }
    boolean blind = hasArea() && !areaKnown;
    if (!blind && !reached("quorumArea", castArea, rollArea)) {
      return "INVALID_TURNOUT";
    }
    if (!isThreeWay()) {
      if (blind && !head.get("quorumArea").isEmpty()) {
        return "";
      }
      // A shared last place stays open; who is clearly ahead has won.
      return winners().isEmpty() ? "REJECTED" : "PASSED";
    }
    BigInteger agreed = big(heads.getOrDefault("FOR", 0L));
    boolean byHeads = reached("majorityHeads", agreed, base(big(cast), big(roll), this::headsOf));
    boolean tied = !head.get("majorityHeads").isEmpty() && headsOf("FOR").equals(headsOf("AGAINST"));
    tied |= !blind && !head.get("majorityArea").isEmpty() && areaOf("FOR").equals(areaOf("AGAINST"));
    // As many for as against is not enough, whatever share is asked.
    byHeads &= !tied;
    if (blind) {
      return byHeads ? blindly() : notPassed();
    }
    boolean byArea =
        reached("majorityArea", areaOf("FOR"), base(castArea, rollArea, this::areaOf));
    return byHeads && byArea ? "PASSED" : "REJECTED";
  }

  private String blindly() {
    boolean nothingAsked = head.get("quorumArea").isEmpty() && head.get("majorityArea").isEmpty();
    return nothingAsked ? "PASSED" : "";
  }

  // By heads alone it cannot have passed.
  private String notPassed() {
    if (last().get("outcome").equals("PASSED")) {
      return "REJECTED";
    }
    return "";
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }

  private BigInteger headsOf(String choice) {
    return big(heads.getOrDefault(choice, 0L));
  }

  private BigInteger areaOf(String choice) {
    return areas.getOrDefault(choice, BigInteger.ZERO);
  }

  private BigInteger base(
      BigInteger taking, BigInteger roll, java.util.function.Function<String, BigInteger> of) {
    return switch (head.get("majorityOf")) {
      case "ROLL" -> roll;
      case "FOR_AND_AGAINST" -> of.apply("FOR").add(of.apply("AGAINST"));
      default -> taking;
    };
  }

  // part/whole against >=2/3 or >1/2, as fractions.
  private boolean reached(String name, BigInteger part, BigInteger whole) {
    String asked = head.get(name);
    if (asked.isEmpty()) {
      return true;
    }
    if (whole.signum() <= 0) {
      return false;
    }
    boolean strict = !asked.startsWith(">=");
    String[] share = asked.replace(">", "").replace("=", "").split("/");
    int compared = part.multiply(new BigInteger(share[1])).compareTo(whole.multiply(new BigInteger(share[0])));
    return strict ? compared > 0 : compared >= 0;
  }

  private List<String> winners() {
    int seats = Integer.parseInt(head.get("seats"));
    List<String> keys = new ArrayList<>(Arrays.asList(head.get("options").split(",")));
    keys.removeIf(key -> points.getOrDefault(key, 0L) == 0);
    Map<String, Integer> place = new HashMap<>();
    for (String key : keys) {
      place.put(key, keys.indexOf(key));
    }
    keys.sort(
        (one, other) -> {
          int byPoints = Long.compare(points.get(other), points.get(one));
          return byPoints != 0 ? byPoints : Integer.compare(place.get(one), place.get(other));
        });
    if (keys.size() <= seats) {
      return keys;
    }
    long first = points.get(keys.get(seats));
    List<String> won = new ArrayList<>(keys.subList(0, seats));
    won.removeIf(key -> points.get(key) == first);
    // Equal points: by the rule's own word nobody, another vote, or the lot of all receipts.
    if (ties().equals("LOT")) {
      List<String> tied = new ArrayList<>(keys);
      tied.removeIf(key -> points.get(key) != first);
      String seed = lotSeed();
      tied.sort(Comparator.comparing(key -> sha256(seed + key)));
      won.addAll(tied.subList(0, seats - won.size()));
    }
    return won;
  }

  private String ties() {
    return head.getOrDefault("ties", "NOBODY");
  }

  private String lotSeed() {
    List<String> receipts = new ArrayList<>();
    ofType("cast").forEach(line -> receipts.add(line.get("receipt") + "\n"));
    receipts.sort(null);
    return sha256(String.join("", receipts));
  }

  private List<Map<String, String>> ofType(String type) {
    return lines.stream().filter(line -> type.equals(line.get("type"))).toList();
  }

  private void tell() {
    OUT.println(head.get("title"));
    OUT.println("名册 " + head.get("rollHeads") + "，参加 " + cast + (hasArea() && areaKnown ? "，参加面积 " + metres(castArea) + " ㎡" : ""));
    for (Map<String, String> line : ofType("tally")) {
      String choice = line.get("choice");
      String area = hasArea() && areaKnown ? "，面积 " + metres(areaOf(choice)) + " ㎡" : "";
      OUT.println("  " + choice + " " + heads.getOrDefault(choice, 0L) + area);
    }
    if (hasArea() && !areaKnown) {
      OUT.println("名册或有的一方不足五户，公开文件不含面积；面积部分由计票人凭完整文件复核，完整文件的指纹是 " + last().get("fullHash"));
    }
    OUT.println("规则：" + head.get("citation") + ("LOT".equals(ties()) && !isThreeWay() ? "；得分相同的抽签，签由全部回执号算出" : ""));
    OUT.println("文件指纹 " + head.get("lastHash"));
  }

  private static String metres(BigInteger area) {
    return new java.math.BigDecimal(area, 2).toPlainString();
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder();
      for (byte each : hash) {
        hex.append(String.format("%02x", each));
      }
      return hex.toString();
    } catch (java.security.NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  // Flat JSON: names, strings, whole numbers.
  private static Map<String, String> parse(String text) throws IOException {
    Map<String, String> members = new HashMap<>();
    int[] at = {expectChar(text, 0, '{')};
    while (text.charAt(at[0]) != '}') {
      String name = string(text, at);
      at[0] = expectChar(text, at[0], ':');
      members.put(name, text.charAt(at[0]) == '"' ? string(text, at) : number(text, at));
      if (text.charAt(at[0]) == ',') {
        at[0]++;
      }
    }
    return members;
  }

  private static int expectChar(String text, int at, char wanted) throws IOException {
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw new IOException("第 " + (at + 1) + " 个字符应当是 " + wanted);
    }
    return at + 1;
  }

  private static String string(String text, int[] at) throws IOException {
    int i = expectChar(text, at[0], '"');
    StringBuilder out = new StringBuilder();
    while (text.charAt(i) != '"') {
      char c = text.charAt(i++);
      if (c == '\\') {
        c = text.charAt(i++);
        if (c == 'u') {
          c = (char) Integer.parseInt(text.substring(i, i + 4), 16);
          i += 4;
        }
      }
      out.append(c);
    }
    at[0] = i + 1;
    return out.toString();
  }

  private static String number(String text, int[] at) {
    int i = at[0];
    while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    String digits = text.substring(at[0], i);
    at[0] = i;
    return digits;
  }
}
