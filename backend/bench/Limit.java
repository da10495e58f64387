package bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;

/**
 * The floor for a server on this database: Netty, one prepared statement for a request, JSON built
 * by PostgreSQL; no GraphQL, no sign-in, no visibility, no outbox.
 *
 * <p>Paths are the operation's name and its values: {@code /Q1/c0/<person>}.
 */
final class Limit {
  private static final String AUTHOR = "json_build_object('id', r.id, 'displayName', r.name)";
  private static final String CARD =
      "p.id, p.title, k.name category, p.stage, p.created_at \"createdAt\", p.listed_at, "
          + AUTHOR
          + " author, t.endorsements \"endorsementCount\", coalesce(h.comment_count, 0)"
          + " \"commentCount\", exists (select 1 from proposals.endorsement e where e.proposal_id ="
          + " p.id and e.person_id = ?::uuid) \"viewerHasEndorsed\"";
  private static final String JOINS =
      " p join community.category k on k.community_id = p.community_id and k.code = p.category join"
          + " community.person r on r.id = p.author_person_id join proposals.tally t on"
          + " t.proposal_id = p.id left join deliberation.thread h on h.subject_kind = 'proposal'"
          + " and h.subject_id = p.id";

  private static String feed(String beyond) {
    return "select json_build_object('id', c.id, 'name', c.name, 'proposals', x.list, 'next',"
               + " x.next) from community.community c, lateral (select"
               + " coalesce(json_agg(row_to_json(y)), '[]') list, min(y.listed_at::text || '|' ||"
               + " y.id) next from (select "
        + CARD
        + " from (select * from proposals.proposal where community_id = c.id and published_at is"
        + " not null"
        + beyond
        + " order by listed_at desc, id desc limit 20)"
        + JOINS
        + " order by p.listed_at desc, p.id desc) y) x where c.slug = ?";
  }

  private static final Map<String, String> SQL =
      Map.of(
          "Q1", feed(""),
          "Q1c", feed(" and (listed_at, id) < (?::timestamptz, ?::uuid)"),
          "Q2",
              "select json_build_object('id', p.id, 'title', p.title, 'body', p.body, 'category',"
                  + " k.name, 'stage', p.stage, 'createdAt', p.created_at, 'author', "
                  + AUTHOR
                  + ", 'endorsementCount', t.endorsements, 'viewerHasEndorsed', exists (select 1"
                  + " from proposals.endorsement e where e.proposal_id = p.id and e.person_id ="
                  + " ?::uuid), 'answer', p.answer_text, 'answeredAt', p.answered_at, 'by',"
                  + " p.answered_by, 'comments', (select coalesce(json_agg(row_to_json(y)), '[]')"
                  + " from (select c.id, c.body, c.created_at \"createdAt\","
                  + " json_build_object('id', a.id, 'displayName', b.name) author, c.reply_count"
                  + " \"replyCount\" from (select * from deliberation.comment where subject_kind ="
                  + " 'proposal' and subject_id = p.id and parent_id is null order by created_at,"
                  + " id limit 20) c join identity.account a on a.id = c.author_id join"
                  + " community.verified_account v on v.account_id = a.id join community.person b"
                  + " on b.id = v.person_id order by c.created_at, c.id) y)) from"
                  + " proposals.proposal"
                  + JOINS
                  + " where p.id = ?::uuid",
          "Q3",
              "select json_build_object('id', c.id, 'name', c.name, 'scope',"
                  + " json_build_object('id', s.id, 'label', s.name), 'seats', (select"
                  + " json_agg(json_build_object('role', m.role, 'resident',"
                  + " json_build_object('id', m.account_id, 'displayName', r.name)) order by"
                  + " m.chair_number) from councils.seat m join community.person r on r.id ="
                  + " m.person_id where m.council_id = c.id and m.ended_at is null), 'meetings',"
                  + " (select json_agg(row_to_json(y)) from (select m.id, m.title, m.place,"
                  + " m.starts_at \"startsAt\", (select json_agg(json_build_object('id', i.id,"
                  + " 'title', i.title, 'note', i.note) order by i.position) from"
                  + " councils.agenda_item i where i.meeting_id = m.id) agenda from"
                  + " councils.meeting m where m.council_id = c.id order by m.starts_at desc, m.id"
                  + " desc limit 5) y), 'openBallots', (select json_agg(json_build_object('id',"
                  + " b.id, 'title', b.title, 'closesAt', b.closes_at)) from voting.ballot b where"
                  + " b.subject_kind = 'council' and b.subject_id = c.id and b.closed_at is null))"
                  + " from councils.council c join community.area s on s.id = c.area_id where c.id"
                  + " = ?::uuid",
          "Q4",
              "select coalesce(json_agg(x), '[]') from (select id, ts_rank(tsv, q) rank from"
                  + " bench.search_doc, bench.cjk_query(?) q where tsv @@ q order by rank desc, id"
                  + " desc limit 20) x",
          "M1",
              "with i as (insert into proposals.endorsement (proposal_id, person_id, account_id,"
                  + " at) values (?::uuid, ?::uuid, ?::uuid, now()) on conflict do nothing"
                  + " returning 1), t as (update proposals.tally set endorsements = endorsements +"
                  + " (select count(*) from i) where proposal_id = ?::uuid returning proposal_id,"
                  + " endorsements) select json_build_object('id', proposal_id, 'endorsementCount',"
                  + " endorsements, 'viewerHasEndorsed', true) from t",
          "M2",
              "with i as (insert into deliberation.comment (id, subject_kind, subject_id,"
                  + " area_path, depth, author_id, body, status, created_at) select uuidv7(),"
                  + " 'proposal', p.id, p.community_path, 1, ?::uuid, ?, 'VISIBLE', now() from"
                  + " proposals.proposal p where p.id = ?::uuid returning *), h as (update"
                  + " deliberation.thread set comment_count = comment_count + 1 from i where"
                  + " thread.subject_kind = 'proposal' and thread.subject_id = i.subject_id"
                  + " returning comment_count), d as (insert into bench.search_doc (tsv) select"
                  + " bench.cjk_tsv(body) from i) select json_build_object('id', i.id, 'body',"
                  + " i.body, 'createdAt', i.created_at, 'author', json_build_object('id', a.id,"
                  + " 'displayName', a.name), 'subject', json_build_object('id', i.subject_id,"
                  + " 'commentCount', h.comment_count)) from i, h, identity.account a where a.id ="
                  + " i.author_id");

  private static final ThreadLocal<Map<String, PreparedStatement>> PREPARED =
      ThreadLocal.withInitial(Limit::prepare);

  private Limit() {}

  private static Map<String, PreparedStatement> prepare() {
    try {
      var properties = new Properties();
      properties.put("user", "postgres");
      properties.put("password", "postgres");
      properties.put("prepareThreshold", "1");
      Connection connection = DriverManager.getConnection(System.getenv("DB_URL"), properties);
      var prepared = new HashMap<String, PreparedStatement>();
      for (var each : SQL.entrySet()) {
        prepared.put(each.getKey(), connection.prepareStatement(each.getValue()));
      }
      return prepared;
    } catch (SQLException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  private static byte[] answer(String[] path) throws SQLException {
    String what = path[1];
    String[] values =
        switch (what) {
          case "Q1" ->
              path.length > 5
                  ? new String[] {path[3], path[4], path[5], path[2]}
                  : new String[] {path[3], path[2]};
          case "Q2" -> new String[] {path[3], path[2]};
          case "M1" -> new String[] {path[2], path[3], path[4], path[2]};
          case "M2" -> new String[] {path[3], path[4], path[2]};
          default -> new String[] {path[2]};
        };
    var statement = PREPARED.get().get(path.length > 5 ? "Q1c" : what);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    try (var rows = statement.executeQuery()) {
      return rows.next() ? rows.getBytes(1) : "{\"errors\":1}".getBytes(StandardCharsets.UTF_8);
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    var workers = Executors.newFixedThreadPool(10);
    new ServerBootstrap()
        .group(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()))
        .channel(NioServerSocketChannel.class)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(new HttpServerCodec(), new HttpObjectAggregator(65_536))
                    .addLast(new Handler(workers));
              }
            })
        .bind("127.0.0.1", Integer.parseInt(System.getenv("PORT")))
        .sync();
  }

  private static final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final byte[] STATIC = "x".repeat(5_600).getBytes(StandardCharsets.US_ASCII);
    private final java.util.concurrent.Executor workers;

    Handler(java.util.concurrent.Executor workers) {
      this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      String uri = request.uri();
      if (uri.equals("/static")) {
        send(context, STATIC, 200);
        return;
      }
      workers.execute(() -> {
        try {
          var path = uri.split("/");
          for (int i = 2; i < path.length; i++) {
            path[i] = URLDecoder.decode(path[i], StandardCharsets.UTF_8);
          }
          send(context, answer(path), 200);
        } catch (SQLException | RuntimeException failed) {
          send(context, String.valueOf(failed).getBytes(StandardCharsets.UTF_8), 500);
        }
      });
    }

    private static void send(ChannelHandlerContext context, byte[] body, int status) {
      var response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.valueOf(status),
              Unpooled.wrappedBuffer(body));
      response
          .headers()
          .set("content-type", "application/json")
          .setInt("content-length", body.length);
      context.writeAndFlush(response);
    }
  }
}
