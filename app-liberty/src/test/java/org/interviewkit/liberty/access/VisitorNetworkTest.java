package org.interviewkit.liberty.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VisitorNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.17, 192.0.2.0/24",
    "255.255.255.255, 255.255.255.0/24",
    "10.0.0.0, 10.0.0.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
    "2001:DB8::17, 2001:db8:0::/48",
    "0:0:0:0:0:0:0:1, 0:0:0::/48",
    "fe80::1%eth0, fe80:0:0::/48",
    "::ffff:192.0.2.17, 192.0.2.0/24",
    "0:0:0:0:0:ffff:c000:0211, 192.0.2.0/24"
  })
  void keepsWhatManyPeopleShare(String address, String network) {
    assertEquals(Optional.of(network), VisitorNetwork.of(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.org", "192.0.2", "999.0.0.1", "face", "1.2.3.4.5", "::g", ":::::::::"})
  void keepsNothingOfWhatIsNoAddress(String text) {
    assertEquals(Optional.empty(), VisitorNetwork.of(text));
  }

  @Test
  void knowsNobodyByItself() {
    assertEquals(Optional.empty(), VisitorNetwork.current());
  }
}
