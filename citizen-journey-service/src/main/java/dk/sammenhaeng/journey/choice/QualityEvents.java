package dk.sammenhaeng.journey.choice;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.choice.KnownOfInstitution.Card;
import dk.sammenhaeng.journey.choice.Option.Indicator;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.supervision.SupervisionReader;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Learns from supervision what a citizen is shown of an institution's quality: since when it is followed, its cases, and
 * its quality card (kvalitetskort, FV-S18) once supervision publishes one. No rule reads it, so nobody is looked at anew;
 * what was shown before stays as it was shown.
 */
@ApplicationScoped
class QualityEvents implements SupervisionReader {

    private static final String PREFIX = "dk.sammenhaeng.supervision.institution-profile.";

    private static final String FOLLOW = """
            insert into copy_supervision (institution_id, followed_since) values (?, ?)
            on conflict (municipality, institution_id) do update set
                followed_since = coalesce(copy_supervision.followed_since, excluded.followed_since)
            """;

    private static final String CASE = """
            insert into copy_supervision (institution_id, cases) values (?, jsonb_build_object(?::text, ?::jsonb))
            on conflict (municipality, institution_id) do update set
                cases = copy_supervision.cases || jsonb_build_object(
                    ?::text, coalesce(copy_supervision.cases -> ?::text, '{}') || ?::jsonb)
            """;

    private static final String CARD = """
            insert into copy_supervision (institution_id, card) values (?, ?::jsonb)
            on conflict (municipality, institution_id) do update set card = excluded.card
            """;

    private final Sql sql;

    QualityEvents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void take(IncomingEvent event) {
        LocalDate day = DanishCalendar.dayOf(event.time());
        switch (event.type()) {
            case PREFIX + "opened.v1" -> sql.change(FOLLOW, event.subject(), day);
            case PREFIX + "case-opened.v1" ->
                learn(event, Map.of("severity", text(event.data(), "severity"), "openedOn", day.toString()));
            case PREFIX + "case-closed.v1" -> learn(event, Map.of("closedOn", day.toString()));
            case PREFIX + "quality-card-published.v1" ->
                sql.change(CARD, event.subject(), Sql.json(card(event.data())));
            default -> {}
        }
    }

    private void learn(IncomingEvent event, Map<String, String> said) {
        String id = text(event.data(), "caseId");
        String json = Sql.json(said);
        sql.change(CASE, event.subject(), id, json, id, id, json);
    }

    private static Card card(JsonNode data) {
        List<Indicator> indicators = new ArrayList<>();
        data.required("indicators")
                .forEach(one -> indicators.add(new Indicator(
                        text(one, "code"),
                        one.required("value").decimalValue(),
                        text(one, "unit"),
                        text(one, "period"))));
        return new Card(LocalDate.parse(text(data, "publishedOn")), indicators);
    }

    private static String text(JsonNode data, String field) {
        return data.required(field).asText();
    }
}
