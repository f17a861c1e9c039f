package dk.sammenhaeng.journey.method;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.rule.Facts;
import dk.sammenhaeng.journey.rule.Facts.Method.Phase;
import dk.sammenhaeng.journey.rule.Facts.Method.Status;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.supervision.SupervisionReader;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Learns from supervision's register how methods are looked at (FV-C26): {@code method.status-changed.v1} with the
 * method's code and every status that is decided, each with the day it holds from. It locks the one row it changes and
 * asks for a new look at each citizen concerned.
 */
@ApplicationScoped
class MethodEvents implements SupervisionReader {

    private static final String CHANGED = "dk.sammenhaeng.supervision.method.status-changed.v1";

    private static final String LEARN = """
            insert into copy_method (code, phases) values (?, ?::jsonb)
            on conflict (municipality, code) do update set phases = excluded.phases
            """;

    private static final String CITIZENS = """
            select distinct p.citizen_id from action a join sector_plan p on p.id = a.plan_id
            where a.terms ->> 'method' = ? and a.active and (a.ends_on is null or a.ends_on > ?)
            """;

    /** From the first method on, one that is not told of is not in the register: who planned with it is looked at anew. */
    private static final String BEGIN = """
            insert into copy_method (code, phases) values (?, ?::jsonb)
            on conflict (municipality, code) do update set phases = excluded.phases where copy_method.phases is null
            """;

    private static final String ALL_CITIZENS = """
            select distinct p.citizen_id from action a join sector_plan p on p.id = a.plan_id
            where jsonb_exists(a.terms, 'method') and a.active and (a.ends_on is null or a.ends_on > ?)
            """;

    private final Sql sql;
    private final DueRows due;
    private final DanishCalendar calendar;

    MethodEvents(Sql sql, DueRows due, DanishCalendar calendar) {
        this.sql = sql;
        this.due = due;
        this.calendar = calendar;
    }

    @Override
    public void take(IncomingEvent event) {
        if (event.type().equals(CHANGED)) {
            String code = event.data().required("code").asText();
            String phases = Sql.json(phases(event.data()));
            boolean begins = sql.change(BEGIN, Facts.REGISTER_OF_METHODS, phases) > 0;
            sql.change(LEARN, code, phases);
            due.now(begins ? citizens() : citizens(code), Journeys.RE_EVALUATE);
        }
    }

    private List<UUID> citizens() {
        return sql.list(ALL_CITIZENS, row -> row.getObject(1, UUID.class), calendar.today());
    }

    private List<UUID> citizens(String code) {
        return sql.list(CITIZENS, row -> row.getObject(1, UUID.class), code, calendar.today());
    }

    private static List<Phase> phases(JsonNode data) {
        List<Phase> phases = new ArrayList<>();
        data.required("phases")
                .forEach(phase -> phases.add(new Phase(
                        Status.valueOf(phase.required("status").asText()),
                        LocalDate.parse(phase.required("effectiveFrom").asText()))));
        return phases;
    }
}
