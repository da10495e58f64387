package cn.yunshequ.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Whose word counts about where a request came from. */
class ClientAddressTest {
  private static String seen(String trusted, String hop) throws UnknownHostException {
    return new ClientAddress(trusted)
        .of(new InetSocketAddress(InetAddress.getByName(hop), 4711), "203.0.113.9");
  }

  @Test
  void a_neighbour_on_a_private_network_cannot_name_another_address() throws Exception {
    for (var hop : new String[] {"10.0.0.7", "192.168.1.20", "172.30.240.3", "203.0.113.200"}) {
      assertThat(seen("loopback", hop)).isEqualTo(hop);
      assertThat(seen("172.30.240.250", hop)).isEqualTo(hop);
    }
  }

  @Test
  void the_proxies_that_were_named_are_believed() throws Exception {
    assertThat(seen("loopback", "127.0.0.1")).isEqualTo("203.0.113.9");
    assertThat(seen("loopback", "::1")).isEqualTo("203.0.113.9");
    assertThat(seen("172.30.240.250", "172.30.240.250")).isEqualTo("203.0.113.9");
    assertThat(seen("10.1.0.0/16, fd00::/8, loopback", "10.1.200.3")).isEqualTo("203.0.113.9");
    assertThat(seen("10.1.0.0/16, fd00::/8, loopback", "fd12::5")).isEqualTo("203.0.113.9");
    assertThat(seen("10.1.0.0/16", "10.2.0.1")).isEqualTo("10.2.0.1");
  }

  @Test
  void without_a_proxy_even_the_own_machine_is_not_believed() throws Exception {
    assertThat(seen("", "127.0.0.1")).isEqualTo("127.0.0.1");
  }

  @Test
  void without_the_header_the_hop_counts() throws Exception {
    var proxy = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 4711);
    assertThat(new ClientAddress("loopback").of(proxy, null)).isEqualTo("127.0.0.1");
  }

  @Test
  void a_setting_that_names_no_network_stops_the_start() {
    assertThatThrownBy(() -> new ClientAddress("proxy.example"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("portal.trusted-proxies");
  }
}
