package dk.sammenhaeng.journey.institution;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.receipt.Receipts;
import dk.sammenhaeng.journey.rule.Facts;
import dk.sammenhaeng.journey.rule.Facts.Phase;
import dk.sammenhaeng.journey.rule.Facts.Service;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Learns from agreements which institutions there are and what service they give (flow F3). It locks the one row it
 * changes and asks for a new look at each citizen concerned; the citizens themselves are locked one by one, later.
 */
@ApplicationScoped
class AgreementsEvents implements Subscription {

    private static final String PREFIX = "dk.sammenhaeng.agreements.institution.";

    private final Institutions institutions;
    private final DueRows due;
    private final Receipts receipts;
    private final DanishCalendar calendar;

    AgreementsEvents(Institutions institutions, DueRows due, Receipts receipts, DanishCalendar calendar) {
        this.institutions = institutions;
        this.due = due;
        this.receipts = receipts;
        this.calendar = calendar;
    }

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public void apply(IncomingEvent event) {
        switch (event.type()) {
            case PREFIX + "registered.v1", PREFIX + "changed.v1" -> name(event);
            case PREFIX + "service-status-changed.v1" -> serve(event);
            default -> receipts.take(event);
        }
    }

    private void name(IncomingEvent event) {
        JsonNode data = event.data();
        institutions.name(
                event.subject(),
                text(data, "name"),
                text(data, "area"),
                Service.of(status(data), DanishCalendar.dayOf(event.time())));
        lookAgainAt(event.subject());
    }

    private void serve(IncomingEvent event) {
        List<Phase> phases = new ArrayList<>();
        event.data()
                .required("phases")
                .forEach(phase -> phases.add(new Phase(
                        status(phase),
                        LocalDate.parse(text(phase, "effectiveFrom")),
                        phase.required("intakeStopped").asBoolean())));
        institutions.serve(event.subject(), new Service(phases));
        lookAgainAt(event.subject());
    }

    private void lookAgainAt(UUID institution) {
        due.now(institutions.citizensAt(institution, calendar.today()), Journeys.RE_EVALUATE);
    }

    private static Facts.Status status(JsonNode data) {
        return Facts.Status.valueOf(text(data, "serviceStatus"));
    }

    private static String text(JsonNode data, String field) {
        return data.required(field).asText();
    }
}
