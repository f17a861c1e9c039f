package dk.sammenhaeng.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.demo.model.Municipality;
import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Loads a municipality in the order in which life does it: institutions, agreements, money, citizens with their plans,
 * and then what goes wrong at the institutions. Loading the same again changes nothing; loading on after a stop goes on.
 */
public final class Loader implements AutoCloseable {

    private static final int AT_A_TIME = 12;
    private static final Duration TO_BE_TOLD = Duration.ofSeconds(20);
    private static final String CANNOT_RECEIVE = "institution-cannot-receive";
    private static final String COMMITMENTS = "/v1/commitments";

    private final Api api;
    private final Actors actors;
    private final Progress progress;
    private final Crowd crowd = new Crowd(AT_A_TIME);
    private final Municipality municipality;

    /** A loader of the municipality into the instance, which tells at the stream how far it has come. */
    public Loader(Instance instance, Municipality municipality, PrintStream out, boolean terminal) {
        this.api = new Api(instance, municipality.seed());
        this.actors = new Actors(municipality.code());
        this.progress = new Progress(out, terminal);
        this.municipality = municipality;
    }

    /**
     * Loads everything, and waits until the services have told one another.
     *
     * @throws LoadStopped at the first answer that was not expected
     */
    public Summary load() {
        progress.begin("institutions", municipality.institutions().size());
        Ids institutions = new InstitutionLoader(api, actors, crowd, progress).load(municipality.institutions());
        progress.end();

        progress.begin("agreements", municipality.agreements().size());
        Ids agreements =
                new AgreementLoader(api, actors, crowd, progress).load(municipality.agreements(), institutions);
        progress.end();

        Ids budgets = new BudgetLoader(api, actors).load(municipality.budgets());
        untilHeard(Part.BUDGET);
        untilHeard(Part.CITIZEN_JOURNEY);

        progress.begin("citizens", municipality.citizenCount());
        Tally tally = new CitizenLoader(api, actors, crowd, progress, new PlanRequests(institutions, budgets))
                .load(municipality.citizens(), municipality.today(), Reach.of(municipality));
        progress.end();
        untilAnswered(tally.wishes());

        var crises = new CrisisLoader(api, actors);
        municipality.brakes().forEach(brake -> crises.pull(brake, agreements.of(brake.institution())));
        municipality.closures().forEach(closure -> crises.close(closure, institutions.of(closure.institution())));
        untilHeard(Part.BUDGET);
        untilHeard(Part.CITIZEN_JOURNEY);
        untilHeard(Part.SUPERVISION);
        return summary(tally);
    }

    /** Waits until the service has applied all that agreements has published. */
    private void untilHeard(Part listener) {
        Patience.until(listener.id() + " hears of the institutions", () -> {
            Map<String, Long> heard = new HashMap<>();
            for (JsonNode position : api.all(Call.get(listener, "/v1/stream-positions", actors.operator()))) {
                if (position.path("source").asText().equals("agreements")) {
                    heard.put(
                            position.required("subject").asText(),
                            position.required("sequence").asLong());
                }
            }
            JsonNode streams = api.send(Call.get(Part.AGREEMENTS, "/v1/streams?limit=500", actors.operator()))
                    .body()
                    .required("items");
            long missing = 0;
            for (JsonNode stream : streams) {
                missing += Math.max(
                        0,
                        stream.required("sequence").asLong()
                                - heard.getOrDefault(stream.required("subject").asText(), 0L));
            }
            return missing;
        });
    }

    /** Waits until budget has answered every wish. */
    private void untilAnswered(long wishes) {
        Patience.until("budget answers", () -> {
            long pending = commitments("PENDING");
            long answered = api.send(Call.get(Part.BUDGET, COMMITMENTS + "?limit=1&count=true", actors.controller()))
                            .body()
                            .required("total")
                            .asLong()
                    - pending;
            return Math.max(pending, wishes - answered);
        });
    }

    private long commitments(String state) {
        return api.count(Call.get(Part.BUDGET, COMMITMENTS + "?state=" + state, actors.controller()));
    }

    /** Also waits, but not for ever, until the coordinators have been told of what the crises reach. */
    private Summary summary(Tally tally) {
        var worklists = new Worklists(api, actors, crowd);
        boolean told = Patience.atMost(
                TO_BE_TOLD,
                () -> tally.reached() - worklists.findings(tally.worklists()).getOrDefault(CANNOT_RECEIVE, 0L));
        return new Summary(
                municipality,
                tally,
                worklists.findings(tally.worklists()),
                told,
                commitments("ACCEPTED"),
                commitments("ACCEPTED_WITHOUT_COVER"),
                commitments("REFUSED"));
    }

    @Override
    public void close() {
        api.close();
    }
}
