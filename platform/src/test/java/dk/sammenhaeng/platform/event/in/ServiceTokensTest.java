package dk.sammenhaeng.platform.event.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dk.sammenhaeng.platform.event.in.NeighbourFeed.Unavailable;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    private static final MunicipalityCode COPENHAGEN = MunicipalityCode.of("0101");
    private static final MunicipalityCode AARHUS = MunicipalityCode.of("0751");

    private final List<String> asked = new ArrayList<>();
    private final MovingClock clock = new MovingClock();
    private HttpServer issuer;
    private ServiceTokens tokens;

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"access_token\":\"t%d\",\"expires_in\":300}"
                    .formatted(asked.size())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        issuer.start();
        EventsIn settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EventsIn.class)
                .build()
                .getConfigMapping(EventsIn.class);
        tokens = new ServiceTokens(
                clock,
                new ObjectMapper(),
                settings,
                "budget",
                "a secret & more",
                "http://127.0.0.1:" + issuer.getAddress().getPort());
    }

    @AfterEach
    void stopIssuer() {
        issuer.stop(0);
    }

    @Test
    void a_token_is_kept_until_half_a_minute_before_it_expires() {
        assertThat(tokens.of(COPENHAGEN)).isEqualTo("t1");

        clock.now = clock.now.plusSeconds(269);
        assertThat(tokens.of(COPENHAGEN)).isEqualTo("t1");

        clock.now = clock.now.plusSeconds(1);
        assertThat(tokens.of(COPENHAGEN)).isEqualTo("t2");
    }

    @Test
    void each_municipality_has_its_own_token() {
        assertThat(tokens.of(COPENHAGEN)).isNotEqualTo(tokens.of(AARHUS));

        assertThat(asked.get(1).split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials",
                        "client_id=budget",
                        "client_secret=a+secret+%26+more",
                        "municipality=0751");
    }

    @Test
    void a_token_that_was_refused_is_fetched_anew() {
        tokens.of(COPENHAGEN);

        tokens.forget(COPENHAGEN);

        assertThat(tokens.of(COPENHAGEN)).isEqualTo("t2");
    }

    @Test
    void an_issuer_that_does_not_answer_is_said_to_be_unavailable() {
        issuer.stop(0);

        assertThatThrownBy(() -> tokens.of(COPENHAGEN)).isInstanceOf(Unavailable.class);
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.EPOCH.plus(Duration.ofDays(20_000));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
