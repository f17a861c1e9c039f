package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoTextTakesCprTest {

    private static final String HERE = "dk.sammenhaeng.testing";

    @ParameterizedTest
    @ValueSource(
            classes = {
                Free.class,
                TooWide.class,
                InAList.class,
                InAnArray.class,
                InAMap.class,
                Deep.class,
                NotValidated.class,
                Untyped.class
            })
    void a_text_that_takes_one_is_found(Class<?> request) {
        assertThat(NoTextTakesCpr.open(HERE, List.of(), request)).hasSize(1);
    }

    @Test
    void a_text_that_takes_none_is_let_be() {
        assertThat(NoTextTakesCpr.open(HERE, List.of(), Closed.class)).isEmpty();
    }

    @Test
    void what_an_endpoint_keeps_is_looked_at_and_what_only_finds_is_not() {
        List<Method> endpoints = Arrays.asList(Things.class.getDeclaredMethods());

        assertThat(NoTextTakesCpr.open(HERE, endpoints))
                .containsExactlyInAnyOrder("Things.keep note", "NoTextTakesCprTest$Free.reason");
    }

    @Test
    void an_exception_lets_its_text_be_and_one_without_a_text_is_told() {
        String reason = "NoTextTakesCprTest$Free.reason";

        assertThatThrownBy(() -> NoTextTakesCpr.check(HERE, Set.of(), Free.class))
                .hasMessageContaining(reason);
        assertThatCode(() -> NoTextTakesCpr.check(HERE, Set.of(reason), Free.class))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> NoTextTakesCpr.check(HERE, Set.of(reason), Closed.class))
                .hasMessageContaining("except nothing");
    }

    @Test
    void a_check_that_finds_no_request_fails() {
        assertThatThrownBy(() -> NoTextTakesCpr.check("dk.sammenhaeng.nowhere", Set.of()))
                .hasMessageContaining("looked at nothing");
    }

    record Free(String reason) {}

    record TooWide(@Pattern(regexp = "\\+?[0-9 ]{8,20}") String phone) {}

    record InAList(@NoCpr String title, List<String> names) {}

    record InAnArray(String[] names) {}

    record InAMap(Map<@NoCpr String, String> values) {}

    record Deep(@Valid Free inner) {}

    record NotValidated(Closed inner) {}

    record Untyped(JsonNode anything) {}

    record Closed(
            @NoCpr String reason,
            List<@NoCpr String> names,
            @Pattern(regexp = "\\d{4}") String code) {}

    static class Things {
        @GET
        public void find(@QueryParam("name") String name) {}

        @POST
        public void keep(
                @HeaderParam("If-Match") String seen, @HeaderParam("X-Note") String note, @Valid Free request) {}
    }
}
