package dk.sammenhaeng.demo.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.sammenhaeng.demo.generate.Generator;
import dk.sammenhaeng.demo.model.Budget;
import dk.sammenhaeng.demo.model.Institution;
import dk.sammenhaeng.demo.model.Municipality;
import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitizenLoaderTest {

    private static final Municipality MUNICIPALITY =
            new Generator("0101", 1, LocalDate.of(2026, 11, 22)).municipality(20);
    private static final UUID KNOWN = UUID.randomUUID();

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private Instance instance;
    private HttpServer journey;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        instance = Instance.named("demo", folder);
        journey = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), instance.port(Part.CITIZEN_JOURNEY)), 0);
        journey.createContext("/", this::answer);
        journey.start();
    }

    @AfterEach
    void stop() {
        journey.stop(0);
    }

    @Test
    void loading_twice_sends_the_same_requests_with_the_same_keys() {
        answers.put("POST /v1/citizens", "201 {\"id\":\"" + KNOWN + "\"}");

        load();
        List<String> first = sorted();
        requests.clear();
        load();

        assertThat(sorted()).isEqualTo(first);
        assertThat(first)
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_citizen_who_is_registered_already_is_searched_for() {
        answers.put("POST /v1/citizens", "409 {\"code\":\"citizen-already-registered\"}");
        answers.put("POST /v1/citizens/search", "200 {\"items\":[{\"id\":\"" + KNOWN + "\"}]}");

        load();

        assertThat(requests.stream().filter(request -> request.startsWith("PUT")))
                .isNotEmpty()
                .allMatch(request -> request.contains("/v1/citizens/" + KNOWN + "/"));
    }

    @Test
    void an_answer_that_was_not_expected_stops_the_load_and_says_why() {
        answers.put("POST /v1/citizens", "400 {\"code\":\"invalid\",\"detail\":\"Noget er galt\"}");

        assertThatThrownBy(this::load)
                .isInstanceOf(LoadStopped.class)
                .hasMessage("citizen-journey POST /v1/citizens answered 400 invalid: Noget er galt");
    }

    private void load() {
        Ids institutions = ids(MUNICIPALITY.institutions().stream().map(Institution::key));
        Ids budgets = ids(MUNICIPALITY.budgets().stream().map(Budget::key));
        try (var api = new Api(instance, MUNICIPALITY.seed())) {
            var progress = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
            new CitizenLoader(api, new Actors("0101"), new Crowd(4), progress, new PlanRequests(institutions, budgets))
                    .load(MUNICIPALITY.citizens(), MUNICIPALITY.today(), Reach.of(MUNICIPALITY));
        }
    }

    private static Ids ids(Stream<String> keys) {
        return new Ids(keys.collect(
                Collectors.toMap(Function.identity(), key -> UUID.nameUUIDFromBytes(key.getBytes(UTF_8)))));
    }

    private List<String> sorted() {
        return requests.stream().sorted().toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(what + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + sent);
        String[] answer = answers.getOrDefault(what, "200 {}").split(" ", 2);
        byte[] body = answer[1].getBytes(UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
