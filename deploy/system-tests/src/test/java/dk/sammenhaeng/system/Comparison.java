package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static dk.sammenhaeng.stack.Part.BUDGET;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static dk.sammenhaeng.stack.Part.SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.stack.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What each service has learnt, beside what its neighbour knows: all of it, for one municipality. */
record Comparison(Town town) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Pair> PAIRS = List.of(
            new Pair(AGREEMENTS, BUDGET),
            new Pair(AGREEMENTS, SUPERVISION),
            new Pair(AGREEMENTS, CITIZEN_JOURNEY),
            new Pair(CITIZEN_JOURNEY, AGREEMENTS),
            new Pair(CITIZEN_JOURNEY, BUDGET),
            new Pair(CITIZEN_JOURNEY, SUPERVISION),
            new Pair(BUDGET, CITIZEN_JOURNEY),
            new Pair(SUPERVISION, CITIZEN_JOURNEY));

    private record Pair(Part owner, Part learner) {}

    /** Waits until everything that was told has been heard; fails when it is not, or when something is stuck. */
    static void everythingIsHeardIn(Town town) {
        await().atMost(PATIENCE).untilAsserted(new Comparison(town)::streamsAreFollowed);
    }

    /** Fails unless every read model comes to equal its source. */
    static void readModelsEqualTheirSourcesIn(Town town) {
        Comparison comparison = new Comparison(town);
        await().atMost(PATIENCE).untilAsserted(() -> {
            comparison.streamsAreFollowed();
            comparison.topicsHoldTheStreams();
            comparison.budgetsAreTheAgreements();
            comparison.profilesAreTheInstitutions();
            comparison.fundingIsTheCommitments();
            comparison.streamsAreFollowed();
        });
    }

    private void streamsAreFollowed() {
        for (Pair pair : PAIRS) {
            Map<String, Long> heard = new TreeMap<>();
            for (JsonNode position :
                    town.operator().all(pair.learner, "/v1/stream-positions?source=" + pair.owner.id())) {
                assertThat(Answer.text(position, "state"))
                        .as("%s on stream %s of %s", pair.learner, position.get("subject"), pair.owner)
                        .isEqualTo("RUNNING");
                heard.put(
                        Answer.text(position, "subject"),
                        position.required("sequence").asLong());
            }
            assertThat(heard)
                    .as("what %s has heard of %s", pair.learner, pair.owner)
                    .isEqualTo(streams(pair.owner));
        }
    }

    private Map<String, Long> streams(Part owner) {
        Map<String, Long> streams = new TreeMap<>();
        String after = "00000000-0000-0000-0000-000000000000";
        while (!after.isEmpty()) {
            Answer page =
                    town.operator().get(owner, "/v1/streams?after=" + after).ok();
            page.items()
                    .forEach(stream -> streams.put(
                            Answer.text(stream, "subject"),
                            stream.required("sequence").asLong()));
            after = Answer.text(page.body(), "next");
        }
        return streams;
    }

    private void topicsHoldTheStreams() {
        for (Part service : Part.services()) {
            assertThat(town.suite().published().lastSequences(service, town.code()))
                    .as("what is on the topic of %s", service)
                    .isEqualTo(streams(service));
        }
    }

    private void budgetsAreTheAgreements() {
        Map<String, Frames> agreed = new TreeMap<>();
        for (JsonNode agreement : everActivated()) {
            Map<Integer, BigDecimal> frames = new TreeMap<>();
            Answer.items(agreement, "yearlyFrames")
                    .forEach(frame -> frames.put(
                            frame.required("year").asInt(),
                            kroner(frame.required("amount").required("value"))));
            agreed.put(
                    Answer.text(agreement, "id"),
                    new Frames(Answer.text(agreement, "institutionId"), Answer.text(agreement, "carryOver"), frames));
        }
        Map<String, Frames> opened = new TreeMap<>();
        for (JsonNode budget : town.controller().all(BUDGET, "/v1/budgets?ownerKind=INSTITUTION")) {
            Map<Integer, BigDecimal> frames = new TreeMap<>();
            Answer.items(budget, "years")
                    .forEach(year -> frames.put(year.required("year").asInt(), kroner(year.required("frame"))));
            opened.put(
                    Answer.text(budget, "agreementId"),
                    new Frames(
                            Answer.text(budget.required("owner"), "institutionId"),
                            Answer.text(budget, "carryOver"),
                            frames));
        }
        assertThat(opened).as("budgets by agreement").isEqualTo(agreed);
    }

    private record Frames(String institution, String carryOver, Map<Integer, BigDecimal> byYear) {}

    private static BigDecimal kroner(JsonNode amount) {
        return amount.decimalValue().stripTrailingZeros();
    }

    private List<JsonNode> everActivated() {
        return town.administration().all(AGREEMENTS, "/v1/agreements").stream()
                .map(row -> town.administration()
                        .get(AGREEMENTS, "/v1/agreements/" + Answer.text(row, "id"))
                        .ok()
                        .body())
                .filter(agreement -> agreement.has("activatedAt"))
                .toList();
    }

    private void profilesAreTheInstitutions() {
        Set<Profile> expected = new HashSet<>();
        for (JsonNode agreement : everActivated()) {
            JsonNode institution = town.administration()
                    .get(AGREEMENTS, "/v1/institutions/" + Answer.text(agreement, "institutionId"))
                    .ok()
                    .body();
            expected.add(Profile.of(institution, "id", agreement, "id", "inForceTo"));
        }
        Set<Profile> found = new HashSet<>();
        for (JsonNode profile : town.supervisor().all(SUPERVISION, "/v1/institution-profiles")) {
            found.add(Profile.of(profile, "institutionId", profile, "agreementId", "periodTo"));
        }
        assertThat(found).as("profiles of institutions").isEqualTo(expected);
    }

    private record Profile(
            String id, String name, String area, String serviceStatus, String agreement, String from, String to) {

        static Profile of(JsonNode institution, String id, JsonNode agreement, String agreementId, String to) {
            return new Profile(
                    Answer.text(institution, id),
                    Answer.text(institution, "name"),
                    Answer.text(institution, "area"),
                    Answer.text(institution, "serviceStatus"),
                    Answer.text(agreement, agreementId),
                    Answer.text(agreement, "periodFrom"),
                    Answer.text(agreement, to));
        }
    }

    private void fundingIsTheCommitments() {
        Map<String, String> inPlans = new HashMap<>();
        for (UUID citizen : town.citizens()) {
            for (Sector sector : Sector.values()) {
                Answer plans = town.systemOf(sector).get(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/sector-plans");
                if (plans.status() == 200) {
                    plans.items().stream()
                            .flatMap(plan -> Answer.items(plan, "actions").stream())
                            .forEach(action ->
                                    inPlans.put(Answer.text(action, "actionId"), funding(action.required("funding"))));
                }
            }
        }
        inPlans.values().removeIf("NONE"::equals);
        Map<String, String> inBudget = new HashMap<>();
        for (JsonNode commitment : town.controller().all(BUDGET, "/v1/commitments")) {
            inBudget.put(Answer.text(commitment, "actionId"), answer(commitment));
        }
        inBudget.values().removeIf("NONE"::equals);
        assertThat(inPlans).as("funding by action").isEqualTo(inBudget);
    }

    private static String funding(JsonNode funding) {
        return Answer.text(funding, "state") + funding.path("reason").asText("");
    }

    private static String answer(JsonNode commitment) {
        String state = Answer.text(commitment, "state");
        return switch (state) {
            case "ACCEPTED" -> "FUNDED";
            case "ACCEPTED_WITHOUT_COVER" -> "FUNDED_WITHOUT_COVER";
            case "REFUSED" -> "REFUSED" + Answer.text(commitment, "reason");
            case "RELEASED" -> "NONE";
            default -> state;
        };
    }
}
