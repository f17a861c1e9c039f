package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static dk.sammenhaeng.stack.Part.BUDGET;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static dk.sammenhaeng.stack.Part.SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.stack.Database;
import dk.sammenhaeng.stack.Durability;
import dk.sammenhaeng.stack.LocalStack;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.system.SectorPlan.Action;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F10: a citizen is erased, everywhere, and every service says so. */
@ExtendWith(RunningSuite.class)
class ErasureTest {

    private static final String COORDINATOR = "koordinator-e";
    private static final long FRAME = 100_000;

    @Test
    void every_service_answers_with_a_receipt_and_no_word_about_the_citizen_is_left_in_any_database(Town town) {
        UUID institution = town.institution();
        town.activeAgreement(institution, FRAME);
        Comparison.everythingIsHeardIn(town);
        UUID citizen = town.citizen(Sector.HEALTH, COORDINATOR);
        SectorPlan plan = SectorPlan.of(Sector.HEALTH, town.today())
                .with(Action.from(town.today().plusDays(14), "a1")
                        .costing(town.today().getYear(), FRAME + 25_000)
                        .at(institution)
                        .byLegalRight());
        town.put(citizen, plan);
        JsonNode grantCase = await().until(
                        () -> town.controller().all(BUDGET, "/v1/grant-cases"), found -> !found.isEmpty())
                .getFirst();
        UUID action = Answer.uuid(grantCase, "actionId");
        decide(town, grantCase);
        assertThat(tablesWith(town, SectorPlan.FREE_TEXT))
                .contains("citizen-journey.goal", "citizen-journey.plan_version", "budget.grant_case");

        town.systemOf(Sector.HEALTH)
                .delete(CITIZEN_JOURNEY, plan.pathOf(citizen) + "?externalVersion=2")
                .ok();
        UUID erasure = Answer.uuid(
                town.administration()
                        .post(
                                CITIZEN_JOURNEY,
                                "/v1/citizens/" + citizen + "/erasures",
                                Map.of("ground", "NEVER_LAWFUL", "reason", "Borgeren hører til en anden kommune"))
                        .created()
                        .body(),
                "erasureId");

        await().untilAsserted(() ->
                assertThat(Answer.items(read(town, erasure), "missing")).isEmpty());
        assertThat(Answer.items(read(town, erasure), "services"))
                .extracting(service -> Answer.text(service, "service"), service -> service.required("confirmed")
                        .asInt())
                .containsExactly(tuple("agreements", 1), tuple("budget", 2), tuple("supervision", 1));
        for (String text : List.of(SectorPlan.FREE_TEXT, SectorPlan.CASEWORKER_NAME, "Hemmeligsen", "Ragnfrid")) {
            assertThat(tablesWith(town, text)).as(text).isEmpty();
        }
        for (Part service : List.of(AGREEMENTS, BUDGET, SUPERVISION)) {
            assertThat(town.suite().published().typesOf(service, citizen)).containsExactly("erasure.confirmed");
        }
        assertThat(town.suite().published().typesOf(BUDGET, action)).endsWith("commitment.erased");
        assertThat(town.systemOf(Sector.HEALTH)
                        .get(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/journey")
                        .status())
                .isEqualTo(404);
        JsonNode kept = town.controller()
                .get(BUDGET, "/v1/grant-cases/" + Answer.text(grantCase, "id"))
                .ok()
                .body();
        assertThat(kept.required("shortfall").asLong()).isEqualTo(25_000);
        assertThat(Answer.text(kept.required("decision"), "reason")).isEmpty();
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    private static void decide(Town town, JsonNode grantCase) {
        String path = "/v1/grant-cases/" + Answer.text(grantCase, "id");
        town.council()
                .post(
                        BUDGET,
                        path + "/decisions",
                        town.council().get(BUDGET, path).ok().version(),
                        Map.of("granted", true, "reason", "Bevilget i " + SectorPlan.FREE_TEXT))
                .ok();
    }

    private static JsonNode read(Town town, UUID erasure) {
        return town.administration()
                .get(CITIZEN_JOURNEY, "/v1/erasures/" + erasure)
                .ok()
                .body();
    }

    /** The tables of all four databases in which a row of the town has the text, also in stored bytes. */
    private static List<String> tablesWith(Town town, String text) {
        List<String> found = new ArrayList<>();
        for (Part service : Part.services()) {
            Database database = new LocalStack(town.suite().instance(), Durability.DURABLE)
                    .postgres()
                    .database(service.id());
            try (Connection connection = database.connect(database.app())) {
                connection.setAutoCommit(false);
                first(connection, "select set_config('sammenhaeng.municipality', ?, true)", town.code());
                for (String table : first(connection, """
                        select table_name from information_schema.table_privileges
                        where grantee = current_user and privilege_type = 'SELECT' and table_schema = ?
                        """, "public")) {
                    String any = "select 1 from " + table + " t where strpos(t::text, ?) > 0 limit 1";
                    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
                    if (!first(connection, any, text).isEmpty()
                            || !first(connection, any, hex).isEmpty()) {
                        found.add(service.id() + "." + table);
                    }
                }
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        }
        return found;
    }

    private static List<String> first(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> column = new ArrayList<>();
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
                return column;
            }
        }
    }
}
