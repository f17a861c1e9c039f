package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random plans of three sectors, put at the same time as neighbours tell of closures and refusals: once no re-evaluation
 * waits, the stored conflicts are those a brute-force look at the rows finds.
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConvergenceTest {

    private static final LocalDate TODAY = Calls.today();
    private static final List<String> SECTORS = List.of("EMPLOYMENT", "SOCIAL", "HEALTH");
    private static final List<String> WENT = List.of("ATTENDED", "DID_NOT_ATTEND", "DID_NOT_ATTEND", "CANCELLED_BY_US");
    private static final List<String> STATUSES = List.of("OPEN", "INTAKE_STOP", "CHANGED_SERVICE", "CLOSED");
    private static final int CITIZENS = 5;
    private static final int PUTS_PER_SECTOR = 30;
    private static final int TOLD_BY_AGREEMENTS = 40;
    private static final int TOLD_BY_BUDGET = 20;

    private final Calls calls = Calls.inFreshMunicipality();
    private final long seed = System.nanoTime();

    @Test
    void stored_conflicts_are_what_the_rows_say_once_nothing_waits() throws Exception {
        try (Neighbours neighbours = new Neighbours(calls.municipality())) {
            List<UUID> institutions = new ArrayList<>(List.of(UUID.randomUUID(), UUID.randomUUID()));
            IntStream.range(0, 4).forEach(i -> institutions.add(neighbours.institution("Institution " + i)));
            List<UUID> citizens = IntStream.range(0, CITIZENS)
                    .mapToObj(i -> calls.citizen("SOCIAL"))
                    .toList();
            Map<UUID, String> lastStatus = new ConcurrentHashMap<>();

            run(
                    () -> putAtRandom(new Random(seed), SECTORS.get(0), citizens, institutions),
                    () -> putAtRandom(new Random(seed + 1), SECTORS.get(1), citizens, institutions),
                    () -> putAtRandom(new Random(seed + 2), SECTORS.get(2), citizens, institutions),
                    () -> {
                        Random random = new Random(seed + 3);
                        for (int i = 0; i < TOLD_BY_AGREEMENTS; i++) {
                            UUID institution = any(random, institutions.subList(2, institutions.size()));
                            String status = any(random, STATUSES);
                            LocalDate from = TODAY.plusDays(random.nextInt(40) - 10);
                            String later = any(random, STATUSES);
                            LocalDate laterFrom = from.plusDays(1 + random.nextInt(20));
                            neighbours.serve(
                                    institution,
                                    status,
                                    from,
                                    List.of(Neighbours.phase(status, from), Neighbours.phase(later, laterFrom)));
                            lastStatus.put(institution, status + " " + from + " " + later + " " + laterFrom);
                        }
                        return null;
                    },
                    () -> {
                        Random random = new Random(seed + 4);
                        for (int i = 0; i < TOLD_BY_BUDGET; i++) {
                            List<String> wishes = wishes();
                            if (!wishes.isEmpty()) {
                                String[] wish = any(random, wishes).split(" ");
                                int answered = 1 + random.nextInt(Integer.parseInt(wish[1]));
                                neighbours.refuse(UUID.fromString(wish[0]), answered, "NO_FUNDS");
                            }
                        }
                        return null;
                    });

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(statuses()).containsAllEntriesOf(new TreeMap<>(lastStatus));
                assertThat(citizens).allSatisfy(citizen -> assertThat(Rows.dueDays(citizen, "journey.re-evaluate"))
                        .isEmpty());
                assertThat(stored()).as("seed %d", seed).isEqualTo(expected());
            });
            assertThat(stored()).as("the test looked at something").isNotEmpty();
            assertThat(Rows.plansMarkedWrongly(calls.municipality()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private Void putAtRandom(Random random, String sector, List<UUID> citizens, List<UUID> institutions) {
        for (int put = 1; put <= PUTS_PER_SECTOR; put++) {
            PlanBody plan = PlanBody.of(sector, "P-" + random.nextInt(2)).version(put);
            for (int i = random.nextInt(4); i > 0; i--) {
                LocalDate from = TODAY.plusDays(random.nextInt(40) - 20);
                LocalDate to = from.plusDays(1 + random.nextInt(40));
                plan = random.nextBoolean()
                        ? plan.action("a" + i, any(random, institutions), from, to)
                        : plan.paidAction("a" + i, any(random, institutions), from, to, 1000L + random.nextInt(3));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                Instant start = TODAY.plusDays(random.nextInt(3))
                        .atTime(7 + random.nextInt(3), 0)
                        .toInstant(ZoneOffset.UTC)
                        .plusSeconds(900L * random.nextInt(8));
                plan = plan.appointment(
                        "t" + i,
                        start,
                        start.plusSeconds(900L * (1 + random.nextInt(6))),
                        15 * random.nextInt(3),
                        any(random, List.of("A", "B")));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                plan = plan.went(
                        "w" + i, TODAY.atTime(7 + random.nextInt(3), 0).toInstant(ZoneOffset.UTC), any(random, WENT));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                Instant start = TODAY.atTime(6 + i, 0).toInstant(ZoneOffset.UTC);
                plan = plan.appointment("n" + i, start, start.plusSeconds(3600));
            }
            UUID citizen = any(random, citizens);
            if (random.nextInt(6) == 0) {
                int status = calls.system(sector)
                        .delete(Calls.path(citizen, plan) + "?externalVersion=" + put)
                        .statusCode();
                assertThat(status).as("seed %d", seed).isIn(200, 404);
            } else {
                int status = calls.put(citizen, plan).statusCode();
                assertThat(status).as("seed %d", seed).isIn(200, 201);
                note(random, citizen, plan);
            }
        }
        return null;
    }

    /** The caseworker notes how one went, of which the plan's system says nothing: it may be left out and return. */
    private void note(Random random, UUID citizen, PlanBody plan) {
        List<String> unsaid = Rows.of(calls.municipality(), """
                select a.id || ' ' || a.attendance_version from appointment a join sector_plan p on p.id = a.plan_id
                where p.citizen_id = '%s' and p.sector = '%s' and p.external_id = '%s' and a.active
                    and a.external_id like 'n%%' order by a.external_id
                """.formatted(citizen, plan.sector(), plan.externalId()));
        if (!unsaid.isEmpty() && random.nextBoolean()) {
            String[] one = any(random, unsaid).split(" ");
            int status = calls.caseworker(plan.responsible(), plan.sector())
                    .header("If-Match", "\"" + one[1] + "\"")
                    .body(Map.of("attendance", any(random, WENT)))
                    .put("/v1/citizens/" + citizen + "/attendances/" + one[0])
                    .statusCode();
            assertThat(status).as("seed %d", seed).isEqualTo(200);
        }
    }

    /** Each action with its latest wish: no answer comes before its wish. */
    private List<String> wishes() {
        return Rows.of(calls.municipality(), "select id || ' ' || wish_sequence from action where wish_sequence > 0");
    }

    private Map<UUID, String> statuses() {
        Map<UUID, String> statuses = new TreeMap<>();
        Rows.of(
                        calls.municipality(),
                        "select id || ' ' || (select string_agg((p ->> 'serviceStatus') || ' ' || (p ->> 'effectiveFrom'),"
                                + " ' ' order by p ->> 'effectiveFrom') from jsonb_array_elements(phases) p)"
                                + " from copy_institution where phases is not null")
                .forEach(row -> statuses.put(UUID.fromString(row.substring(0, 36)), row.substring(37)));
        return statuses;
    }

    private TreeSet<String> stored() {
        return new TreeSet<>(Rows.of(
                calls.municipality(),
                "select citizen_id || ' ' || rule || ' ' || reason || ' ' || parts::text from conflict where status <> 'CLOSED'"
                        + " and rule in ('overlapping-appointments', 'institution-cannot-receive', 'action-not-funded',"
                        + " 'contact-lost')"));
    }

    /** The rules once more, as set-based SQL over the rows. */
    private TreeSet<String> expected() {
        TreeSet<String> expected = new TreeSet<>();
        expected.addAll(Rows.of(calls.municipality(), """
                select pa.citizen_id || ' overlapping-appointments '
                    || case when a.ends_at > b.starts_at then 'SAME_TIME' else 'NO_TIME_TO_TRAVEL' end
                    || ' {' || least(a.id, b.id) || ',' || greatest(a.id, b.id) || '}'
                from appointment a join sector_plan pa on pa.id = a.plan_id
                    join sector_plan pb on pb.citizen_id = pa.citizen_id and pb.id <> pa.id
                    join appointment b on b.plan_id = pb.id
                where a.active and b.active and a.went is distinct from 'CANCELLED_BY_US'
                    and b.went is distinct from 'CANCELLED_BY_US' and (a.starts_at, a.id) < (b.starts_at, b.id)
                    and a.ends_at > b.starts_at - case
                        when a.place = b.place then interval '0' else make_interval(mins => b.travel_minutes) end
                    and least(a.ends_at, b.ends_at) >= date_trunc('day', now() at time zone 'Europe/Copenhagen')
                        at time zone 'Europe/Copenhagen'
                """));
        expected.addAll(Rows.of(calls.municipality(), """
                with today as (select (now() at time zone 'Europe/Copenhagen')::date as day),
                span as (
                    select i.id, p ->> 'serviceStatus' as status, daterange((p ->> 'effectiveFrom')::date,
                        lead((p ->> 'effectiveFrom')::date) over (partition by i.id order by p ->> 'effectiveFrom')) as days
                    from copy_institution i, jsonb_array_elements(i.phases) p)
                select p.citizen_id || ' institution-cannot-receive ' || reason.code || ' {' || a.id || '}'
                from today, action a join sector_plan p on p.id = a.plan_id cross join lateral (
                    select case
                        when not exists (select from span where span.id = a.institution_id) then 'UNKNOWN'
                        else (
                            select status from span
                            where span.id = a.institution_id and not span.days << daterange(today.day, null)
                                and case status
                                    when 'OPEN' then false
                                    when 'INTAKE_STOP' then a.starts_on <@ span.days
                                    else daterange(a.starts_on, a.ends_on) && span.days end
                            order by array_position(array['CLOSED', 'CHANGED_SERVICE', 'INTAKE_STOP'], status) limit 1)
                        end as code) reason
                where a.active and a.institution_id is not null and reason.code is not null
                    and (a.ends_on is null or a.ends_on > today.day)
                """));
        expected.addAll(Rows.of(calls.municipality(), """
                select p.citizen_id || ' action-not-funded ' || f.reason || ' {' || a.id || '}'
                from action a join sector_plan p on p.id = a.plan_id
                    join copy_funding f on f.action_id = a.id and f.answers_sequence = a.wish_sequence
                where a.active and a.payers <> '[]' and f.state = 'REFUSED'
                    and (a.ends_on is null or a.ends_on > (now() at time zone 'Europe/Copenhagen')::date)
                """));
        expected.addAll(Rows.of(calls.municipality(), """
                select p.citizen_id || ' contact-lost NO_CONTACT_NO_NEXT_STEP {' || p.citizen_id || '}'
                from sector_plan p join appointment a on a.plan_id = p.id
                where a.went = 'DID_NOT_ATTEND' and p.withdrawn_at is null and not exists (
                    select from appointment kept join sector_plan k on k.id = kept.plan_id
                    where k.citizen_id = p.citizen_id and kept.went = 'ATTENDED' and kept.starts_at >= a.starts_at)
                group by p.citizen_id, p.id having count(*) >= 2
                """));
        return expected;
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private static void run(Callable<Void>... deeds) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(deeds.length)) {
            for (Future<Void> done : hands.invokeAll(List.of(deeds))) {
                done.get();
            }
        }
    }
}
