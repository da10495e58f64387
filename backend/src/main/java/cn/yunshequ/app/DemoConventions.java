package cn.yunshequ.app;

import cn.yunshequ.community.Communities;
import cn.yunshequ.community.store.FoundingStore;
import cn.yunshequ.conventions.AdoptionEnds;
import cn.yunshequ.conventions.Adoptions;
import cn.yunshequ.conventions.Amendments;
import cn.yunshequ.conventions.Consultations;
import cn.yunshequ.conventions.Drafting;
import cn.yunshequ.conventions.Force;
import cn.yunshequ.conventions.Signatures;
import cn.yunshequ.conventions.model.AmendmentKind;
import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionTopic;
import cn.yunshequ.conventions.model.EditionView.Filing;
import cn.yunshequ.conventions.model.MeetingCount;
import cn.yunshequ.conventions.model.ReviewConclusion;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.conventions.store.RoundReads;
import cn.yunshequ.conventions.store.RoundStore;
import cn.yunshequ.conventions.store.TextStore;
import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.model.NewComment;
import cn.yunshequ.deliberation.model.Stance;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.Casting;
import cn.yunshequ.voting.Counting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Conventions of the demonstration, through the doors everybody uses: one of a stairwell that holds
 * and is signed, one of a community that is talked about, and one that holds and is revised: its
 * consultation is over, so that the residents' meeting can be played. Only the days of
 * consultations lie in the past.
 */
@Singleton
class DemoConventions {
  private final Communities communities;
  private final FoundingStore places;
  private final Drafting drafting;
  private final Consultations consultations;
  private final Amendments amendments;
  private final Adoptions adoptions;
  private final AdoptionEnds ends;
  private final Force force;
  private final Signatures signatures;
  private final ConventionReads reads;
  private final RoundReads rounds;
  private final RoundStore past;
  private final TextStore texts;
  private final Comments comments;
  private final Casting casting;
  private final Counting counting;
  private final Clock clock;

  DemoConventions(
      Communities communities,
      FoundingStore places,
      Drafting drafting,
      Consultations consultations,
      Amendments amendments,
      Adoptions adoptions,
      AdoptionEnds ends,
      Force force,
      Signatures signatures,
      ConventionReads reads,
      RoundReads rounds,
      RoundStore past,
      TextStore texts,
      Comments comments,
      Casting casting,
      Counting counting,
      Clock clock) {
    this.communities = communities;
    this.places = places;
    this.drafting = drafting;
    this.consultations = consultations;
    this.amendments = amendments;
    this.adoptions = adoptions;
    this.ends = ends;
    this.force = force;
    this.signatures = signatures;
    this.reads = reads;
    this.rounds = rounds;
    this.past = past;
    this.texts = texts;
    this.comments = comments;
    this.casting = casting;
    this.counting = counting;
    this.clock = clock;
  }

  /**
   * To be called once, inside the seed's transaction.
   *
   * @param viewers the person behind a telephone number
   */
  void play(Function<String, Viewer> viewers) {
    Function<String, Viewer> who = number -> viewers.apply("199000000" + number);
    stairwell(who);
    dogs(who);
    revision(who);
  }

  // 七栋楼道公约：二单元各户表决通过，正在签署。
  private void stairwell(Function<String, Viewer> who) {
    var convenor = who.apply("03");
    var place = places.areaCalled(community("zilu"), "7栋2单元");
    var id =
        draft(
            convenor,
            place,
            ConventionTopic.STAIRWELL,
            "七栋楼道公约：通道不堆物、垃圾不过夜、十点后不喧哗",
            "七层老楼，进进出出都是这一条楼梯。大家商量后约定四条。",
            entry("通道不堆物", "楼梯和过道不放鞋柜、纸箱、旧家具。"),
            entry("垃圾不过夜", "垃圾当日带下楼，投放到分类点。"),
            entry("十点后不喧哗", "晚十点到早七点不装修、不吵闹。"),
            entry("有难大家帮", "谁家有难处大家帮，独居老人多敲敲门。"));
    drafting.invite(convenor, id, who.apply("04").account());
    consulted(convenor, id, 20, 6);
    say(who.apply("05"), articleOf(id, 2), "我睡得早，十点这条我赞成。", Stance.FOR);
    say(who.apply("06"), articleOf(id, 2), "我送夜班快递，回来轻手轻脚，大家放心。", Stance.NEUTRAL);
    adoptions.open(convenor, opening(id), null);
    var adoption = rounds.adoptions(convenor, List.of(id)).getOrDefault(id, List.of()).getFirst();
    var ballot = Objects.requireNonNull(adoption.ballotId());
    for (var number : List.of("03", "04", "05", "06", "11", "12", "13", "14", "15", "16")) {
      casting.cast(who.apply(number), new Casting.Cast(ballot, "FOR", null, null, null));
    }
    counting.close(convenor, ballot, "示例数据：各户都投过了，提前结束。");
    ends.ballotClosed(id, ballot, AdoptionEnds.BallotEnd.PASSED, "14户中10户参加，10户同意。");
    for (var number : List.of("03", "04", "05", "11", "12", "14")) {
      signatures.sign(who.apply(number), id, null, null, null);
    }
  }

  // 文明养犬公约：正在征求意见。
  private void dogs(Function<String, Viewer> who) {
    var office = who.apply("10");
    var resident = who.apply("09");
    var id =
        draft(
            office,
            community("qingheyuan"),
            ConventionTopic.PETS,
            "文明养犬公约",
            "养犬的和不养犬的邻居坐下来谈了三次，写成这份草案，请大家再看看。",
            entry("牵绳", "遛狗牵绳，进电梯抱起或戴嘴套。"),
            entry("清理", "随手清理粪便。"),
            entry("办证防疫", "按时办犬证、打疫苗。"),
            entry("不扰邻", "早七点前晚十点后不任犬吠叫影响邻居。"));
    consultations.publish(office, id, null);
    amend(resident, id, 0, "遛狗由成年人牵绳，绳长不超过一米五；进电梯抱起、装笼或戴嘴套。", "孩子牵不住大狗，绳子太长也会绊人。");
    amend(resident, id, 0, "遛狗牵绳，高峰时段请走楼梯或等下一趟电梯。", "上学时间电梯里孩子多。");
    say(resident, articleOf(id, 3), "家里没人时狗一直叫，怎么提醒才不伤和气？", Stance.NEUTRAL);
  }

  // 居民公约修订草案：现行文本有效，新增三条，征求意见已满，可以提交居民会议。
  private void revision(Function<String, Viewer> who) {
    var office = who.apply("10");
    var id =
        draft(
            office,
            community("xuefudong"),
            ConventionTopic.GENERAL,
            "学府东社区居民公约",
            "学府东的日子，大家一起过好。",
            entry("爱护环境", "垃圾分类投放，公共绿地不种菜、不堆物。"),
            entry("文明停车", "车停在划线里，不占消防通道。"),
            entry("高空不抛物", "窗台不放杂物，任何东西都不往楼下扔。"));
    consulted(office, id, 60, 40);
    adoptions.open(office, opening(id), null);
    adoptions.recordMeeting(
        office,
        id,
        new MeetingCount(MeetingCount.Basis.GROUPS, 60, 46, 41, 3, 2, "居民代表会议逐条审议，四十一名代表赞成。"));
    force.file(office, id, new Filing("示例备〔2026〕07号", "示例街道办事处", today()), null);
    force.putIntoForce(office, id);
    force.startReview(office, id);
    force.conclude(office, id, ReviewConclusion.REVISE, "居民提出共享花园、错时停车、邻里互助三件新事。");
    var newest = texts.text(id, 1);
    var entries = new ArrayList<Drafting.Entry>();
    newest
        .articles()
        .forEach(article ->
            entries.add(
                new Drafting.Entry(article.id(), article.heading(), article.words(), null)));
    entries.add(entry("共享花园", "共享花园由住户认养，满一年轮换。"));
    entries.add(entry("错时停车", "白天空着的车位错时开放给访客，晚上六点前让回。"));
    entries.add(entry("邻里互助", "孤寡老人结对联系，每周至少一次。"));
    drafting.revise(office, id, 1, "居民公约修订草案：共享花园、错时停车、邻里互助", null, entries, "新增三条");
    consulted(office, id, 16, 1);
  }

  private UUID community(String slug) {
    return communities.find(slug).orElseThrow();
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  private UUID draft(
      Viewer actor,
      UUID place,
      ConventionTopic topic,
      String title,
      String preamble,
      Drafting.Entry... articles) {
    var draft = new Drafting.Draft(place, topic, title, preamble, List.of(articles));
    return drafting.draft(actor, draft, null).id();
  }

  private static Drafting.Entry entry(String heading, String words) {
    return new Drafting.Entry(null, heading, words, null);
  }

  // Published as everybody does it, then dated back: its days are over.
  private void consulted(Viewer actor, UUID id, int fromDaysAgo, int untilDaysAgo) {
    var published = consultations.publish(actor, id, null);
    past.consulting(
        id,
        published.edition(),
        today().minusDays(fromDaysAgo),
        today().minusDays(untilDaysAgo),
        published.round().needsFiling());
  }

  private static Adoptions.Opening opening(UUID id) {
    return new Adoptions.Opening(id, null, null, null, null, null, null);
  }

  private SubjectRef articleOf(UUID id, int index) {
    int newest = reads.find(Viewer.GUEST, id).orElseThrow().newestVersion();
    return new SubjectRef(ArticleView.KIND, texts.text(id, newest).articles().get(index).id());
  }

  private void amend(Viewer who, UUID id, int index, String words, String reason) {
    var article = articleOf(id, index).id();
    amendments.propose(
        who,
        new Amendments.Wish(id, AmendmentKind.CHANGE, article, "牵绳", words, reason, null),
        null);
  }

  private void say(Viewer who, SubjectRef subject, String words, Stance stance) {
    comments.post(who, new NewComment(subject, words, null, stance, List.of(), null));
  }
}
