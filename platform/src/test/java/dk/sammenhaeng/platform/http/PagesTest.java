package dk.sammenhaeng.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class PagesTest {

    private static final String THINGS = "/v1/test-things";

    private static Response get(TestTokens caller, String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(caller.token()).get(path);
    }

    private static TestTokens caller() {
        return TestTokens.role("administration").user("anna");
    }

    @Test
    void following_next_gives_every_item_once_and_in_order() {
        List<Integer> seen = new ArrayList<>();
        String path = THINGS + "?limit=30&colour=RED";
        while (path != null) {
            Response page = get(caller(), path);
            seen.addAll(page.jsonPath().getList("items.number"));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
            assertThat(link == null).isEqualTo(page.jsonPath().get("next") == null);
        }

        assertThat(seen).hasSize(100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_page_has_fifty_items_and_no_total_unless_asked() {
        JsonPath page = get(caller(), THINGS).jsonPath();
        assertThat(page.getList("items")).hasSize(50);
        get(caller(), THINGS).then().body("total", nullValue());
        get(caller(), THINGS + "?count=true&limit=1").then().body("total", equalTo(100));
    }

    @ParameterizedTest
    @CsvSource({
        "anna, 0101, '?limit=30&colour=RED', true",
        "anna, 0101, '?colour=RED', true",
        "anna, 0101, '?colour=GREEN', false",
        "anna, 0101, '?x=1', false",
        "anna, 0147, '?colour=RED', false",
        "bent, 0101, '?colour=RED', false"
    })
    void a_cursor_holds_only_for_its_caller_and_filters(String user, String municipality, String query, boolean holds) {
        String cursor =
                get(caller(), THINGS + "?limit=30&colour=RED").jsonPath().getString("next");

        Response answer = get(
                TestTokens.role("administration").user(user).municipality(municipality),
                THINGS + query + "&cursor=" + cursor);

        if (holds) {
            answer.then().statusCode(200).body("items[0].number", equalTo(31));
        } else {
            answer.then().statusCode(400).body("errors[0].code", equalTo("cursor.invalid"));
        }
    }

    @Test
    void a_cursor_says_nothing_and_a_changed_one_is_refused() {
        String cursor = get(caller(), THINGS + "?limit=30").jsonPath().getString("next");
        char last = cursor.charAt(cursor.length() - 5);
        String changed = cursor.substring(0, cursor.length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + cursor.substring(cursor.length() - 4);

        assertThat(get(caller(), THINGS + "?limit=30").jsonPath().getString("next"))
                .isNotEqualTo(cursor);
        get(caller(), THINGS + "?cursor=" + changed).then().statusCode(400);
    }
}
