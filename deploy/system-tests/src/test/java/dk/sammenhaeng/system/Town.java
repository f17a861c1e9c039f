package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.stack.TokenRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A municipality that no other test has, those who work there, and the ways in which they bring things about. */
final class Town {

    private static final List<String> CODES = List.of(("0147 0151 0153 0155 0157 0159 0161 0163 0165 0167 0169 0173 "
                    + "0175 0183 0185 0187 0190 0201 0210 0217 0219 0223 0230 0240 0250")
            .split(" ", -1));
    private static final AtomicInteger TOWNS = new AtomicInteger();
    private static final AtomicInteger CITIZENS = new AtomicInteger();
    private static final AtomicInteger PLACES = new AtomicInteger();

    private static final String CVR = "64942212";
    private static final String COORDINATOR_NAME = "Kolfinna Koordinatorsen";
    private static final int REPLACEMENT = 60;
    private static final int DAYS = 28;

    private final SuiteUnderTest suite;
    private final String code;
    private final Queue<UUID> citizens = new ConcurrentLinkedQueue<>();

    private Town(SuiteUnderTest suite, String code) {
        this.suite = suite;
        this.code = code;
    }

    static Town fresh(SuiteUnderTest suite) {
        List.of(SectorPlan.FREE_TEXT, SectorPlan.CASEWORKER_NAME, COORDINATOR_NAME)
                .forEach(suite::mustStaySecret);
        return new Town(suite, CODES.get(TOWNS.getAndIncrement()));
    }

    SuiteUnderTest suite() {
        return suite;
    }

    String code() {
        return code;
    }

    LocalDate today() {
        return suite.today();
    }

    /** The citizens registered here. */
    List<UUID> citizens() {
        return List.copyOf(citizens);
    }

    Person administration() {
        return person("administration");
    }

    Person council() {
        return person("council");
    }

    Person controller() {
        return person("controller");
    }

    Person supervisor() {
        return person("supervisor");
    }

    Person operator() {
        return person("operator");
    }

    Person leaderOf(UUID institution) {
        return suite.person(token("institution-leader").user("leder").institution(institution));
    }

    Person coordinator(String user) {
        return suite.person(token("coordinator").user(user));
    }

    Person systemOf(Sector sector) {
        return suite.person(token("sector-system")
                .user("system-" + sector.name().toLowerCase(Locale.ROOT))
                .sector(sector.name()));
    }

    private Person person(String role) {
        return suite.person(token(role).user(role));
    }

    private TokenRequest token(String role) {
        return TokenRequest.roles(code, List.of(role));
    }

    /** The details of a new institution. */
    static Map<String, Object> place() {
        int number = PLACES.incrementAndGet();
        return Map.of(
                "name",
                "Træningscenter " + number,
                "area",
                "HEALTH",
                "ownership",
                "MUNICIPAL",
                "cvr",
                CVR,
                "pNumber",
                Long.toString(9_800_000_000L + number),
                "places",
                40,
                "employees",
                12);
    }

    /** An institution that is registered and open. */
    UUID institution() {
        return administration()
                .post(AGREEMENTS, "/v1/institutions", place())
                .created()
                .id();
    }

    /** An agreement that both parties have signed and that holds, with this frame in each of its two years. */
    UUID activeAgreement(UUID institution, long yearlyFrame) {
        LocalDate from = today().withDayOfYear(1);
        return activeAgreement(institution, from, from.plusYears(2), yearlyFrame);
    }

    UUID activeAgreement(UUID institution, LocalDate from, LocalDate to, long yearlyFrame) {
        UUID agreement = draft(institution, from, to, yearlyFrame);
        sign(agreement, council(), "MUNICIPALITY").created();
        sign(agreement, leaderOf(institution), "INSTITUTION").created();
        activate(agreement).created();
        return agreement;
    }

    UUID draft(UUID institution, LocalDate from, LocalDate to, long yearlyFrame) {
        List<Object> frames = from.datesUntil(to)
                .map(LocalDate::getYear)
                .distinct()
                .<Object>map(year -> Map.of("year", year, "amount", Map.of("value", yearlyFrame, "basis", "CURRENT")))
                .toList();
        return administration()
                .post(
                        AGREEMENTS,
                        "/v1/agreements",
                        Map.of(
                                "institutionId",
                                institution,
                                "title",
                                "Velfærdsaftale",
                                "periodFrom",
                                from,
                                "periodTo",
                                to,
                                "serviceLevel",
                                "Træning inden syv dage",
                                "cooperation",
                                "Samarbejder med jobcenteret",
                                "goals",
                                List.of(nationalGoal("HEA-1"), nationalGoal("HEA-2")),
                                "yearlyFrames",
                                frames,
                                "carryOver",
                                "PER_YEAR"))
                .created()
                .id();
    }

    private static Map<String, Object> nationalGoal(String code) {
        return Map.of(
                "title", "Flere får træning",
                "kind", "NATIONAL",
                "nationalGoal", code,
                "indicator", "Andel i procent",
                "target", "90");
    }

    Answer sign(UUID agreement, Person signer, String party) {
        return change(agreement, signer, "/signatures", Map.of("party", party));
    }

    Answer activate(UUID agreement) {
        return change(agreement, administration(), "/activations", Map.of());
    }

    private Answer change(UUID agreement, Person who, String command, Object body) {
        String path = "/v1/agreements/" + agreement;
        return who.post(
                AGREEMENTS, path + command, who.get(AGREEMENTS, path).ok().version(), body);
    }

    /** Pulls the emergency brake from today on. */
    UUID brake(UUID agreement, String citizenEffect) {
        Map<String, Object> measure = Map.of(
                "kind",
                "NEW_REQUIREMENTS",
                "description",
                "Skærpede krav",
                "citizenEffect",
                citizenEffect,
                "effectiveFrom",
                today());
        return council()
                .post(
                        AGREEMENTS,
                        "/v1/agreements/" + agreement + "/emergency-brakes",
                        Map.of(
                                "ground", "EXCEPTIONAL_SITUATION",
                                "explanation", "Vandskade i bygningen",
                                "lesserStepsTried", "Påbud og vejledning",
                                "measures", List.of(measure),
                                "reviewOn", today().plusDays(60)))
                .created()
                .id();
    }

    void lift(UUID agreement, UUID brake) {
        String path = "/v1/agreements/" + agreement + "/emergency-brakes/" + brake;
        council()
                .post(
                        AGREEMENTS,
                        path + "/lifts",
                        council().get(AGREEMENTS, path).ok().version(),
                        Map.of("reason", "Bygningen er i stand igen"))
                .created();
    }

    /** A citizen registered by a sector, held together by a coordinator, who may see the sectors' content. */
    UUID citizen(Sector registeredBy, String coordinator) {
        int number = CITIZENS.incrementAndGet();
        String cpr = "%02d%02d70%04d".formatted(REPLACEMENT + 1 + number % DAYS, 1 + number / DAYS % 12, 1000 + number);
        String familyName = "Hemmeligsen" + number;
        List.of(cpr, cpr.substring(0, 6) + "-" + cpr.substring(6), familyName).forEach(suite::mustStaySecret);
        UUID citizen = systemOf(registeredBy)
                .post(
                        CITIZEN_JOURNEY,
                        "/v1/citizens",
                        Map.of("cprNumber", cpr, "givenName", "Ragnfrid", "familyName", familyName))
                .created()
                .id();
        citizens.add(citizen);
        String path = "/v1/citizens/" + citizen;
        administration()
                .putNew(
                        CITIZEN_JOURNEY,
                        path + "/coordinator",
                        Map.of("user", coordinator, "name", COORDINATOR_NAME, "phone", "+45 10 00 00 02"))
                .created();
        coordinator(coordinator)
                .put(CITIZEN_JOURNEY, path + "/consent", Map.of("given", true))
                .ok();
        return citizen;
    }

    /** Puts a plan and returns how many open conflicts it has a side of, as the put's own answer says. */
    long put(UUID citizen, SectorPlan plan) {
        Answer answer = systemOf(plan.sector()).put(CITIZEN_JOURNEY, plan.pathOf(citizen), plan.body());
        return answer.is(plan.version() == 1 ? 201 : 200)
                .body()
                .required("openConflicts")
                .asLong();
    }

    /** An action as it stands in the plan. */
    JsonNode action(UUID citizen, SectorPlan plan, String externalId) {
        return Answer.items(
                        systemOf(plan.sector())
                                .get(CITIZEN_JOURNEY, plan.pathOf(citizen))
                                .ok()
                                .body(),
                        "actions")
                .stream()
                .filter(action -> Answer.text(action, "externalId").equals(externalId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no action " + externalId));
    }

    /** The tasks of one rule on a coordinator's worklist. */
    List<JsonNode> worklist(String coordinator, String rule) {
        return coordinator(coordinator).all(CITIZEN_JOURNEY, "/v1/worklist?rule=" + rule);
    }
}
