package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every id a client chooses is its municipality's alone: another that chooses the same one is neither refused nor told,
 * and changes nothing at the first.
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SameIdInTwoMunicipalitiesTest {

    private static final UUID SHARED = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Chosen.class)
    void what_two_municipalities_call_the_same_is_two_things(Chosen chosen) {
        Calls first = Calls.inFreshMunicipality();
        Calls second = Calls.inFreshMunicipality();
        Place here = chosen.place.apply(first);
        Place there = chosen.place.apply(second);

        Response created = chosen.put(first, here, "Den første");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        Response alike = chosen.put(second, there, "Den anden");
        assertThat(alike.statusCode()).as(alike.asString()).isEqualTo(201);
        assertThat(chosen.again(second, there, "Den tredje", alike.header("ETag"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(here.get().asString()).contains("Den første").doesNotContain("Den anden", "Den tredje");
        assertThat(there.get().asString()).contains("Den tredje").doesNotContain("Den første");
    }

    /** What a client names itself. */
    enum Chosen {
        UNIT(
                calls -> new Place("/v1/units/" + SHARED, () -> administration(calls)),
                (calls, name) -> Map.of(
                        "sector",
                        "HEALTH",
                        "name",
                        name,
                        "leaderUser",
                        "lone",
                        "dutyPhone",
                        "89401099",
                        "members",
                        List.of("una", "fie"))),
        DELEGATION(
                calls -> new Place("/v1/delegations/" + SHARED, () -> administration(calls)),
                (calls, note) -> Map.of(
                        "role",
                        "COORDINATOR",
                        "maxDkk",
                        20000,
                        "sectors",
                        List.of("HEALTH"),
                        "validFrom",
                        Calls.today().toString(),
                        "note",
                        note)),
        SECTOR_PLAN(
                calls -> new Place(
                        Calls.path(calls.citizen("HEALTH"), PlanBody.of("HEALTH", "GOP-1")),
                        () -> calls.system("HEALTH")),
                (calls, place) -> PlanBody.of("HEALTH", "GOP-1")
                        .version(place.equals("Den tredje") ? 2 : 1)
                        .appointment("t1", Callers.NINE, Callers.NINE.plusSeconds(3600), 0, place)
                        .body());

        private final Function<Calls, Place> place;
        private final BiFunction<Calls, String, Map<String, Object>> body;

        Chosen(Function<Calls, Place> place, BiFunction<Calls, String, Map<String, Object>> body) {
            this.place = place;
            this.body = body;
        }

        Response put(Calls calls, Place at, String words) {
            return at.caller()
                    .header("If-None-Match", "*")
                    .body(body.apply(calls, words))
                    .put(at.path());
        }

        Response again(Calls calls, Place at, String words, String seen) {
            return at.caller()
                    .header("If-Match", seen)
                    .body(body.apply(calls, words))
                    .put(at.path());
        }
    }

    private static RequestSpecification administration(Calls calls) {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    /** Where it stands, and who puts and reads it. */
    private record Place(String path, Supplier<RequestSpecification> who) {

        RequestSpecification caller() {
            return who.get();
        }

        Response get() {
            return caller().get(path);
        }
    }
}
