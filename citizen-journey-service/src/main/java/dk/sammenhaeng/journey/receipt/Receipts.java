package dk.sammenhaeng.journey.receipt;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The receipts of the other services: each has erased what it held by an id that is erased here (flow F10). */
@ApplicationScoped
public class Receipts {

    /** Who owes a receipt for every erased record, also where nothing was held there. */
    private static final List<String> OTHERS = List.of("agreements", "budget", "supervision");

    /** Who owes one for every action, too: budget knows actions, and never whose they are. */
    private static final String OF_MONEY = "budget";

    private static final String ASK = """
            insert into erasure_receipt (erasure_id, service, subject) select ?, ?, unnest(?::uuid[])
            """;

    private static final String CONFIRM = """
            update erasure_receipt set confirmed_at = ?, rows_erased = ?
            where service = ? and subject = ? and confirmed_at is null
            """;

    /** An answer to a wish may have come after the erasure; none comes after the receipt. */
    private static final String FORGET_ANSWER = """
            delete from copy_funding where action_id = ?
                and exists (select from erasure_receipt where subject = action_id and service = ?)
            """;

    private final Sql sql;

    Receipts(Sql sql) {
        this.sql = sql;
    }

    /** Notes which receipts are owed: from each service for each record, and from budget for each action. */
    public void ask(UUID erasure, Collection<UUID> records, Collection<UUID> actions) {
        OTHERS.forEach(service -> sql.change(ASK, erasure, service, records));
        sql.change(ASK, erasure, OF_MONEY, actions);
    }

    /** Notes what a neighbour's event confirms; other events are none of its business. */
    public void take(IncomingEvent event) {
        String prefix = "dk.sammenhaeng." + event.source() + ".";
        if (event.type().equals(prefix + "erasure.confirmed.v1")
                || event.type().equals(prefix + "commitment.erased.v1")) {
            sql.change(
                    CONFIRM,
                    event.time(),
                    event.data().required("rowsErased").asLong(),
                    event.source(),
                    event.subject());
            sql.change(FORGET_ANSWER, event.subject(), OF_MONEY);
        }
    }
}
