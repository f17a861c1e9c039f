package dk.sammenhaeng.journey.funding;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Funding.State;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.receipt.Receipts;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Learns budget's answers to the wishes for money (flow F2). An answer counts while it answers the latest wish; until
 * then the action shows as pending. The row needs no lock of its own against plans: a wish is committed before budget
 * can answer it, so the citizen is always found here and looked at anew.
 */
@ApplicationScoped
class BudgetEvents implements Subscription {

    private static final String PREFIX = "dk.sammenhaeng.budget.commitment.";

    private static final String ANSWER = """
            insert into copy_funding (action_id, answers_sequence, state, reason)
            select action_id, answers_sequence, state, reason
            from (values (?::uuid, ?::bigint, ?, ?)) as answer (action_id, answers_sequence, state, reason)
            where not exists (select from erasure_receipt where subject = action_id and service = 'budget')
            on conflict (action_id) do update set
                answers_sequence = excluded.answers_sequence, state = excluded.state, reason = excluded.reason
            where copy_funding.answers_sequence <= excluded.answers_sequence
            """;

    private static final String CITIZEN = """
            select p.citizen_id from action a join sector_plan p on p.id = a.plan_id where a.id = ?
            """;

    private final Sql sql;
    private final DueRows due;
    private final Receipts receipts;

    BudgetEvents(Sql sql, DueRows due, Receipts receipts) {
        this.sql = sql;
        this.due = due;
        this.receipts = receipts;
    }

    @Override
    public String source() {
        return "budget";
    }

    @Override
    public void apply(IncomingEvent event) {
        receipts.take(event);
        JsonNode data = event.data();
        answer(event.type(), data).ifPresent(funding -> {
            UUID action = event.subject();
            sql.change(ANSWER, action, data.required("answersSequence").asLong(), funding.state(), funding.reason());
            due.now(sql.list(CITIZEN, row -> row.getObject(1, UUID.class), action), Journeys.RE_EVALUATE);
        });
    }

    private static Optional<Funding> answer(String type, JsonNode data) {
        return switch (type) {
            case PREFIX + "accepted.v1" -> Optional.of(new Funding(State.FUNDED, Optional.empty()));
            case PREFIX + "accepted-without-cover.v1" ->
                Optional.of(new Funding(State.FUNDED_WITHOUT_COVER, Optional.empty()));
            case PREFIX + "refused.v1" ->
                Optional.of(new Funding(
                        State.REFUSED, Optional.of(data.required("reason").asText())));
            case PREFIX + "released.v1" -> Optional.of(Funding.NONE);
            default -> Optional.empty();
        };
    }
}
