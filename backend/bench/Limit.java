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
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * What a server on this database can reach at most: Netty, one prepared statement for a request
 * ({@code limit.sql}), JSON built by PostgreSQL; no GraphQL, no sign-in, no visibility, no outbox.
 *
 * <p>A path is the name of the statement and its values in order: {@code /Q1/<person>/c0}.
 */
final class Limit {
  private static final int CONNECTIONS = 10;
  private static final int LARGEST = 65_536;

  private final Map<String, String> statements = new HashMap<>();
  private final ThreadLocal<Map<String, PreparedStatement>> prepared =
      ThreadLocal.withInitial(this::prepare);

  private Limit() throws IOException {
    for (var part : Files.readString(Path.of("bench/limit.sql")).split("(?m)^-- (?=\\w+: )")) {
      var name = part.substring(0, Math.max(0, part.indexOf(':')));
      statements.put(name, part.substring(part.indexOf('\n') + 1).strip());
    }
    statements.keySet().removeIf(name -> !name.matches("[QM]\\w+"));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var limit = new Limit();
    var workers = Executors.newFixedThreadPool(CONNECTIONS);
    new ServerBootstrap()
        .group(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()))
        .channel(NioServerSocketChannel.class)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST));
                channel.pipeline().addLast(limit.new Handler(workers));
              }
            })
        .bind("127.0.0.1", Integer.parseInt(System.getenv("PORT")))
        .sync();
  }

  private Map<String, PreparedStatement> prepare() {
    try {
      var properties = new Properties();
      properties.put("user", System.getenv("DB_USER"));
      properties.put("password", System.getenv("DB_PASSWORD"));
      properties.put("prepareThreshold", "1");
      Connection connection = DriverManager.getConnection(System.getenv("DB_URL"), properties);
      Map<String, PreparedStatement> all = new HashMap<>();
      for (var each : statements.entrySet()) {
        all.put(each.getKey(), connection.prepareStatement(each.getValue()));
      }
      return all;
    } catch (SQLException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  private byte[] answer(String[] path) throws SQLException {
    var statement = prepared.get().get(path[1]);
    for (int i = 2; i < path.length; i++) {
      statement.setString(i - 1, URLDecoder.decode(path[i], StandardCharsets.UTF_8));
    }
    try (var rows = statement.executeQuery()) {
      return rows.next() ? rows.getBytes(1) : "{\"errors\":[]}".getBytes(StandardCharsets.UTF_8);
    }
  }

  private final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final Executor workers;

    Handler(Executor workers) {
      this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      var path = request.uri().split("/");
      if (Arrays.equals(path, new String[] {"", "ready"})) {
        send(context, new byte[0], 200);
      } else {
        workers.execute(() -> serve(context, path));
      }
    }

    private void serve(ChannelHandlerContext context, String[] path) {
      try {
        send(context, answer(path), 200);
      } catch (SQLException | RuntimeException failed) {
        send(context, String.valueOf(failed).getBytes(StandardCharsets.UTF_8), 500);
      }
    }

    private static void send(ChannelHandlerContext context, byte[] body, int status) {
      var response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.valueOf(status),
              Unpooled.wrappedBuffer(body));
      response.headers().set("content-type", "application/json");
      response.headers().setInt("content-length", body.length);
      context.writeAndFlush(response);
    }
  }
}
